import type { MatterRow } from '../matters/matters.entity.js';

export interface ChainedMatter {
  readonly matterId: string;
  readonly links: readonly { readonly matterId: string }[];
}

/** The matters that hang together with this one, however far, by links in either direction. */
export const chainOf = <Row extends ChainedMatter>(matterId: string, all: readonly Row[]): readonly Row[] => {
  const reached = new Set([matterId]);
  for (let grew = true; grew;) {
    grew = false;
    for (const { matterId: from, links } of all) {
      const ends = [from, ...links.map((link) => link.matterId)];
      if (links.length === 0 || !ends.some((end) => reached.has(end))) continue;
      grew = ends.some((end) => !reached.has(end)) || grew;
      for (const end of ends) reached.add(end);
    }
  }
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
