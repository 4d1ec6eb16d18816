import { isReplayOf } from '../topics/topic-names.js';
import { isOf, isUnit, reaches } from './ours.js';
import { EVERYONE, RELAY, ruleText, type Operation, type Rule } from './rule.js';

/** What a denial must speak of to stop what a configuration gives. */
const STOPPING: readonly Operation[] = ['all', 'read', 'write', 'describe'];
/** kafkajs shows them, and cannot take them away. */
const UNTAKEABLE: readonly Operation[] = ['create-tokens', 'describe-tokens', 'two-phase-commit'];
/** Lets nobody see or do anything that he could not otherwise. */
const HARMLESS: readonly Operation[] = ['idempotent-write'];

export interface TooMuch {
  /** Of units, of the relay, of everyone, on what is ours alone: it is taken away. */
  readonly taken: readonly Rule[];
  /**
   * Wider than us, or of somebody whom no configuration knows, such as who looks after the cluster: told, and left. So is what
   * is denied to those of ours: it may be how somebody was stopped in haste.
   */
  readonly left: readonly Rule[];
}

/**
 * Rights on what belongs to a collaboration that its configuration gives to nobody.
 * @param topics those that are there
 */
export const tooMuch = (
  id: string,
  present: readonly Rule[],
  wanted: readonly Rule[],
  topics: readonly string[],
): TooMuch => {
  const known = new Set(wanted.map(ruleText));
  const isGiven = (rule: Rule): boolean =>
    known.has(ruleText(rule)) || (topics.includes(rule.name) && isOfReplay(rule, wanted));
  const others = present.filter((rule) => !isGiven(rule));
  return {
    taken: others.filter((rule) => isToTake(id, rule)),
    left: others.filter((rule) => !isToTake(id, rule) && isToTell(id, rule)),
  };
};

const isToTake = (id: string, { principal, on, name, may, denied }: Rule): boolean => {
  if (denied || UNTAKEABLE.includes(may)) return false;
  if (principal.startsWith(`${id}.`)) return true;
  return isOf(id, on, name) && ([RELAY, EVERYONE].includes(principal) || isUnit(principal));
};

const isToTell = (id: string, rule: Rule): boolean => {
  const { principal, on, may, denied } = rule;
  const isMine = principal.startsWith(`${id}.`);
  if (!denied) return isMine || (!HARMLESS.includes(may) && reaches(id, rule));
  const stops = STOPPING.includes(may) && ['topic', 'group', 'transactional-id'].includes(on);
  return stops && (isMine || ([RELAY, EVERYONE].includes(principal) && reaches(id, rule)));
};

/**
 * Whoever may read a topic may have been given one that it was filled into anew. Not for longer than it is there: the next of
 * its name may be for another.
 */
const isOfReplay = ({ principal, on, name, pattern, may, host, denied }: Rule, wanted: readonly Rule[]): boolean =>
  [on, pattern, may, host, denied].join() === 'topic,literal,read,,' &&
  wanted.some((rule) => rule.principal === principal && rule.may === 'read' && isReplayOf(rule.name, name));
