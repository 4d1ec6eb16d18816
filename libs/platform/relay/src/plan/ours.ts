import { laneOf, replayLaneOf } from '../topics/topic-names.js';
import type { Rule } from './rule.js';

/** As units are called, of whichever collaboration. */
export const isUnit = (principal: string): boolean => /\.[0-9a-f]{16}$/.test(principal);

/** As which units of a collaboration are known to the rules. */
export const loginsOf = (id: string, rules: readonly Rule[]): readonly string[] => {
  const principals = rules
    .map(({ principal }) => principal)
    .filter((each) => each.startsWith(`${id}.`) && isUnit(each));
  return [...new Set(principals)];
};

/** Whether it is a collaboration's by its name. Where one's id begins another's, the dot tells them apart. */
export const isOf = (id: string, on: Rule['on'], name: string): boolean =>
  (on === 'transactional-id' && name === laneOf(id)) || name.startsWith(beginning(id, on));

/** Whether it lets do something with any of ours. Who may alter the cluster, or log in as anybody, may do all. */
export const reaches = (id: string, { on, name, pattern }: Rule): boolean => {
  if (on === 'cluster' || on === 'delegation-token') return true;
  const ours = [beginning(id, on), ...(on === 'transactional-id' ? [laneOf(id)] : [])];
  return isOf(id, on, name) || (pattern === 'prefixed' ? ours.some((each) => each.startsWith(name)) : name === '*');
};

const beginning = (id: string, on: Rule['on']): string => {
  if (on === 'transactional-id') return replayLaneOf(`${id}.`);
  return on === 'user' ? `User:${id}.` : `${id}.`;
};
