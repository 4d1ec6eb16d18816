import { LANES, openTopic, releasesTopic } from '../topics/topic-names.js';
import { isUnit, loginsOf } from './ours.js';
import type { Rule } from './rule.js';
import { tooMuch } from './too-much.js';

/** What is at a cluster, whosever it is. */
export interface Held {
  /** Of all topics. */
  readonly names: readonly string[];
  readonly rules: readonly Rule[];
}

/** What is there of a collaboration that no configuration speaks of: it ended, or is another's who relays to this cluster. */
export interface Gone {
  readonly id: string;
  /** Of its units, the relay and everyone, on what was its. */
  readonly rules: readonly Rule[];
  /** Rights of its units that cannot be taken away by kafkajs. */
  readonly leftRules: readonly Rule[];
  readonly logins: readonly string[];
  readonly topics: readonly string[];
}

/** Found by what a collaboration alone is given: its lane, its units' rights, its topics. */
export const goneOf = (configured: readonly string[], { names, rules }: Held): readonly Gone[] => {
  const ids = new Set([...rules.flatMap(idOfRule), ...idsOfTopics(names)]);
  for (const id of configured) ids.delete(id);
  return [...ids].toSorted().map((id) => {
    const { taken, left } = tooMuch(id, rules, [], []);
    const leftRules = left.filter(({ principal, denied }) => principal.startsWith(`${id}.`) && !denied);
    return {
      id,
      rules: taken,
      leftRules,
      logins: loginsOf(id, rules),
      topics: names.filter((name) => isTopicOf(id, name)),
    };
  });
};

const idOfRule = ({ principal, on, name, pattern }: Rule): readonly string[] => {
  if (on === 'transactional-id' && pattern === 'literal' && name.startsWith(LANES)) return [name.slice(LANES.length)];
  const id = principal.slice(0, principal.lastIndexOf('.'));
  const isGiven = (on === 'topic' && isTopicOf(id, name)) || (on === 'group' && name === `${principal}.`);
  return isUnit(principal) && isGiven ? [id] : [];
};

const idsOfTopics = (names: readonly string[]): readonly string[] => {
  const there = new Set(names);
  return names.flatMap((name) => {
    const id = name.slice(0, name.indexOf('.'));
    const isPair = name === openTopic(id) && there.has(releasesTopic(id));
    return isPair || (name.startsWith(`${id}.inbox.`) && isTopicOf(id, name)) ? [id] : [];
  });
};

const isTopicOf = (id: string, name: string): boolean =>
  name.startsWith(`${id}.`) && /^(open|releases|inbox\.[0-9a-f]{16})(\.\d{1,3})?$/.test(name.slice(id.length + 1));
