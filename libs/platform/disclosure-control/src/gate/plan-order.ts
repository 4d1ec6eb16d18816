import { Malformed } from '../reading/malformed.js';
import type { Planned } from './plan.js';

type Leaving = Pick<Planned, 'id' | 'time'>;

interface Placed extends Leaving {
  readonly at: string;
}

/**
 * A later release is tried with all earlier ones in the ledger: each has an id of its own among all that is out and all that
 * is planned, and none is before the last that has a time, whatever stands between them without one.
 */
export const inOrder = <One extends Leaving>(
  released: readonly Leaving[],
  releases: readonly One[],
): readonly One[] => {
  const all: readonly Placed[] = [...placed('/released', released), ...placed('/releases', releases)];
  eachOnce(all);
  let last: Planned['time'];
  for (const { time, at } of all) {
    if (time === undefined) continue;
    if (last !== undefined && !mayFollow(time, last))
      throw new Malformed(
        'not-in-time-order',
        `${at}/time`,
        'put the releases in the order in which they leave, all with days or all with numbers.',
      );
    last = time;
  }
  return releases;
};

const placed = (list: string, all: readonly Leaving[]): Placed[] =>
  all.map(({ id, time }, nr) => ({ id, ...(time !== undefined && { time }), at: `${list}/${nr}` }));

const eachOnce = (all: readonly Placed[]): void => {
  const seen = new Set<string>();
  for (const { id, at } of all) {
    if (seen.has(id)) throw new Malformed('duplicate-id', `${at}/id`, 'give an id of its own.');
    seen.add(id);
  }
};

/** Days and numbers have no order between them. */
const mayFollow = (time: string | number, last: string | number): boolean =>
  typeof time === typeof last && time >= last;
