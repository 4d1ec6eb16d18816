import type { Relayable } from '../relay-options.js';
import { isReplayOf } from '../topics/topic-names.js';
import { RELAY, wanted, type Rule, type WantedTopic } from './wanted.js';

/** What a cluster holds now, as far as it concerns a collaboration. */
export interface Present {
  readonly topics: readonly WantedTopic[];
  readonly rules: readonly Rule[];
}

export interface Change {
  readonly setting: string;
  readonly from: string;
  readonly to: string;
}

/** What must be done so that the cluster is as wanted; nothing, where it is. */
export interface Difference {
  readonly newTopics: readonly WantedTopic[];
  readonly changed: readonly (WantedTopic & { readonly changes: readonly Change[] })[];
  readonly newRules: readonly Rule[];
  /** Rights that no configuration gives any more. */
  readonly staleRules: readonly Rule[];
  /** Topics of units that are no longer there: said, and left, since what is in them would be gone. */
  readonly leftTopics: readonly string[];
}

export const difference = (collaboration: Relayable, present: Present): Difference => {
  const { topics, rules } = wanted(collaboration);
  const there = new Map(present.topics.map((topic) => [topic.name, topic]));
  const isWanted = new Set(rules.map(ruleText));
  const has = new Set(present.rules.map(ruleText));
  return {
    newTopics: topics.filter(({ name }) => !there.has(name)),
    changed: topics.flatMap((topic) => {
      const changes = changesOf(topic, there.get(topic.name));
      return changes.length > 0 ? [{ ...topic, changes }] : [];
    }),
    newRules: rules.filter((rule) => !has.has(ruleText(rule))),
    staleRules: present.rules.filter(
      (rule) => isOurs(collaboration.id, rule) && !isWanted.has(ruleText(rule)) && !isOfReplay(rule, rules),
    ),
    leftTopics: present.topics
      .map(({ name }) => name)
      .filter((name) => name.startsWith(`${collaboration.id}.`) && !topics.some((topic) => isFor(topic.name, name))),
  };
};

export const isNothing = ({ newTopics, changed, newRules, staleRules }: Difference): boolean =>
  [newTopics, changed, newRules, staleRules].every(({ length }) => length === 0);

export const ruleText = ({ principal, on, name, pattern, may }: Rule): string =>
  `${principal} may ${may} ${on} ${name}${pattern === 'prefixed' ? '*' : ''}`;

const changesOf = ({ settings }: WantedTopic, there?: WantedTopic): readonly Change[] =>
  there
    ? Object.entries(settings)
        .map(([setting, to]) => ({ setting, from: there.settings[setting] ?? '', to }))
        .filter(({ from, to }) => from !== to)
    : [];

/** Of units of this collaboration, and the relay's on what is its; rights that others gave otherwise are not touched. */
const isOurs = (collaboration: string, { principal, name }: Rule): boolean =>
  principal.startsWith(`${collaboration}.`) || (principal === RELAY && name.startsWith(`${collaboration}.`));

/** The topic itself, or one that it was filled into anew. */
const isFor = (wantedName: string, name: string): boolean => name === wantedName || isReplayOf(wantedName, name);

/** Whoever may read a topic may have been given one that it was filled into anew. */
const isOfReplay = ({ principal, on, name, pattern, may }: Rule, wantedRules: readonly Rule[]): boolean =>
  [on, pattern, may].join() === 'topic,literal,read' &&
  wantedRules.some((rule) => rule.principal === principal && rule.may === 'read' && isReplayOf(rule.name, name));
