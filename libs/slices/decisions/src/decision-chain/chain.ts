import type { MatterRow } from '../matters/matters.entity.js';

export interface ChainedMatter {
  readonly matterId: string;
  readonly links: readonly { readonly matterId: string }[];
}

/** The matters that hang together with this one, however far, by links in either direction. */
export const chainOf = <Row extends ChainedMatter>(matterId: string, all: readonly Row[]): readonly Row[] => {
  const neighbours = new Map<string, string[]>();
  const join = (a: string, b: string): void => void (neighbours.get(a)?.push(b) ?? neighbours.set(a, [b]));
  for (const { matterId: from, links } of all) {
    for (const { matterId: to } of links) {
      join(from, to);
      join(to, from);
    }
  }
  // A set is walked in the order it grows, so this goes on until nothing new is reached, and looks at each link once.
  const reached = new Set([matterId]);
  for (const each of reached) for (const neighbour of neighbours.get(each) ?? []) reached.add(neighbour);
  return all.filter((row) => reached.has(row.matterId));
};

/** What a chain is read for: what each body said, proposed or decided. */
export const stepTypes: readonly MatterRow['entries'][number]['type'][] = [
  'statement.given.v1',
  'proposal.made.v1',
  'motion.moved.v1',
  'matter.tabled.v1',
  'matter.remitted-back.v1',
  'vote.held.v1',
  'decision.made.v1',
];
