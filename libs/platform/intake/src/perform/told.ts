import type { Item } from '#platform/secrecy';

/**
 * How many events each unit has said in a stream. What is open is counted together, under no name; elsewhere a common count
 * would tell of hidden events, and let one unit use up the room of the other.
 */
export type Told = ReadonlyMap<string, number>;

export const nothingTold: Told = new Map();

export const counted = ({ visibility, unit }: Pick<Item, 'visibility' | 'unit'>): string =>
  visibility === 'open' ? '' : unit;

export const withOneMore = (before: Told, item: Pick<Item, 'visibility' | 'unit'>): Told =>
  new Map(before).set(counted(item), (before.get(counted(item)) ?? 0) + 1);
