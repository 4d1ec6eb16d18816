import type { Item } from './append-item.js';

interface Looked {
  readonly collaboration: string;
  readonly types: readonly string[];
  after: bigint;
}

/**
 * What `samverk.append` looks over for a group: each collaboration and set of types once, from the furthest back of its
 * items; and of each item which one, from 1, and its own position.
 */
export const fencesOf = (
  group: readonly Item[],
): readonly [looked: string | null, ofItem: (number | null)[] | null, after: (bigint | null)[] | null] => {
  if (!group.some(({ fence }) => fence)) return [null, null, null];
  const places = new Map<string, number>();
  const looked: Looked[] = [];
  const ofItem = group.map(({ collaboration, fence }) => {
    if (!fence) return null;
    const key = JSON.stringify([collaboration, fence.types]);
    const place = places.get(key) ?? looked.push({ collaboration, ...fence });
    places.set(key, place);
    const one = looked[place - 1]!;
    if (fence.after < one.after) one.after = fence.after;
    return place;
  });
  const said = JSON.stringify(looked, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
  return [said, ofItem, group.map(({ fence }) => fence?.after ?? null)];
};
