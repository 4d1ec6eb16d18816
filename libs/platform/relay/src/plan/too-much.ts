import { isOf, isReplayOf, laneOf, replayLaneOf } from '../topics/topic-names.js';
import { EVERYONE, RELAY, ruleText, type Rule } from './rule.js';

/** As units are called, of whichever collaboration. */
const UNIT = /\.[0-9a-f]{16}$/;

export interface TooMuch {
  /** Of units, of the relay, of everyone, on what is ours alone: it is taken away. */
  readonly taken: readonly Rule[];
  /** Wider than us, or of somebody whom no configuration knows, such as who looks after the cluster: told, and left. */
  readonly left: readonly Rule[];
}

/** Rights on what belongs to a collaboration that its configuration gives to nobody. */
export const tooMuch = (id: string, present: readonly Rule[], wanted: readonly Rule[]): TooMuch => {
  const known = new Set(wanted.map(ruleText));
  const others = present.filter((rule) => !known.has(ruleText(rule)) && !isOfReplay(rule, wanted));
  return {
    taken: others.filter((rule) => isToTake(id, rule)),
    left: others.filter((rule) => !isToTake(id, rule) && isOver(id, rule)),
  };
};

const isToTake = (id: string, { principal, on, name }: Rule): boolean =>
  principal.startsWith(`${id}.`) ||
  (isOf(id, on, name) && ([RELAY, EVERYONE].includes(principal) || UNIT.test(principal)));

/** Whether it lets do something with any of ours. */
const isOver = (id: string, { on, name, pattern }: Rule): boolean => {
  if (!['topic', 'group', 'transactional-id'].includes(on)) return false;
  const ours = on === 'transactional-id' ? [laneOf(id), replayLaneOf(`${id}.`)] : [`${id}.`];
  return isOf(id, on, name) || (pattern === 'prefixed' ? ours.some((each) => each.startsWith(name)) : name === '*');
};

/** Whoever may read a topic may have been given one that it was filled into anew. */
const isOfReplay = ({ principal, on, name, pattern, may, host }: Rule, wanted: readonly Rule[]): boolean =>
  [on, pattern, may, host].join() === 'topic,literal,read,' &&
  wanted.some((rule) => rule.principal === principal && rule.may === 'read' && isReplayOf(rule.name, name));
