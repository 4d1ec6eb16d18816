import type { Relayable } from '../relay-options.js';
import { isReplayOf } from '../topics/topic-names.js';
import { copiesOf } from './copies.js';
import { loginsOf } from './ours.js';
import { ruleText, type Rule } from './rule.js';
import { tooMuch } from './too-much.js';
import { withCopies, type WantedTopic } from './topic-settings.js';
import { wanted } from './wanted.js';

/** What a cluster holds now, as far as it concerns a collaboration. */
export interface Present {
  readonly topics: readonly (WantedTopic & { readonly copies: number })[];
  readonly rules: readonly Rule[];
  readonly brokers: number;
  /** Whether the brokers set whether everybody may do everything with what no rule speaks of; they do not tell to what. */
  readonly mayBeOpenToAll: boolean;
}

export interface Change {
  readonly setting: string;
  readonly from: string;
  readonly to: string;
}

/** What must be done so that the cluster is as wanted. */
export interface Missing {
  readonly newTopics: readonly WantedTopic[];
  readonly changed: readonly (WantedTopic & { readonly changes: readonly Change[] })[];
  readonly newRules: readonly Rule[];
  /** Rights that no configuration gives, or none any more. */
  readonly staleRules: readonly Rule[];
}

export interface Difference extends Missing {
  /** Topics of units that are no longer there: said, and left, since what is in them would be gone. */
  readonly leftTopics: readonly string[];
  /** Logins of units that are no longer there, as far as they have rights: said, since kafkajs cannot delete them. */
  readonly leftLogins: readonly string[];
  /** Rights of others on what is ours: said, and left to whoever gave them. */
  readonly leftRules: readonly Rule[];
  readonly mayBeOpenToAll: boolean;
}

/** @param copies of each new topic; left out, what is usual */
export const difference = (
  collaboration: Relayable,
  present: Present,
  copies = copiesOf(present.brokers),
): Difference => {
  const { topics, rules } = wanted(collaboration);
  const there = new Map(present.topics.map((topic) => [topic.name, topic]));
  const has = new Set(present.rules.map(ruleText));
  const logins = new Set(rules.map(({ principal }) => principal));
  const { taken, left } = tooMuch(collaboration.id, present.rules, rules, [...there.keys()]);
  return {
    newTopics: topics.filter(({ name }) => !there.has(name)).map((topic) => withCopies(topic, copies)),
    changed: topics.flatMap((topic) => {
      const now = there.get(topic.name);
      return now ? changesOf(withCopies(topic, now.copies), now) : [];
    }),
    newRules: rules.filter((rule) => !has.has(ruleText(rule))),
    staleRules: taken,
    leftTopics: present.topics
      .map(({ name }) => name)
      .filter((name) => name.startsWith(`${collaboration.id}.`) && !topics.some((topic) => isFor(topic.name, name))),
    leftLogins: loginsOf(collaboration.id, taken).filter((login) => !logins.has(login)),
    leftRules: left,
    mayBeOpenToAll: present.mayBeOpenToAll,
  };
};

/** Whether the cluster is as wanted; what is only said may stand. */
export const isNothing = ({ newTopics, changed, newRules, staleRules }: Missing): boolean =>
  [newTopics, changed, newRules, staleRules].every(({ length }) => length === 0);

const changesOf = (topic: WantedTopic, now: WantedTopic): Missing['changed'] => {
  const changes = Object.entries(topic.settings)
    .map(([setting, to]) => ({ setting, from: now.settings[setting] ?? '', to }))
    .filter(({ from, to }) => from !== to);
  return changes.length > 0 ? [{ ...topic, changes }] : [];
};

/** The topic itself, or one that it was filled into anew. */
const isFor = (wantedName: string, name: string): boolean => name === wantedName || isReplayOf(wantedName, name);
