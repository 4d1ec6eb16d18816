import { coalitions, type Statement, type Watcher } from '#platform/disclosure-control';
import type { Figures } from './figures.js';
import { partyOf } from './latent-counts.js';
import { atLeastOneAnswer } from './relations.js';

/** What each party has been told of its own. */
export type ToldToParties = ReadonlyMap<string, readonly Statement[]>;

/**
 * Who reads a release and what they know besides. Judged strictly: everybody. Judged by what is true: each party with its own
 * part; a newcomer at a party who knows only what it has been told; and as many parties together as the plan says. The unit
 * that owns the figures knows them all: it publishes, and attacks nobody.
 * @param concerned the party that alone is told; it, and those who put together what they know with it
 */
export const watchersOf = (figures: Figures, told: ToldToParties, concerned?: string): readonly Watcher[] => {
  const insiders = parties(figures, told).map((party) => subtracting(figures, party));
  const pairs = figures.plan.coalition < 2 ? [] : coalitions(parties(figures, told), 2, 2);
  const together = pairs.map((pair) => subtracting(figures, pair));
  if (concerned === undefined) return [everybody, ...insiders, ...newcomers(told), ...together];
  const has = ({ id }: Watcher): boolean => id.split('+').includes(concerned) || id === newcomerAt(concerned);
  return [...insiders, ...newcomers(told), ...together].filter(has);
};

const everybody: Watcher = { id: 'public', knows: [], owns: [], mode: 'strict', blocks: true };

/** Whoever knows some things knows that each of the others, too, has at least one answer. */
const subtracting = ({ counts }: Figures, watcher: Watcher): Watcher => ({
  ...watcher,
  knows: [...watcher.knows, ...atLeastOneAnswer(counts, new Set(watcher.owns))],
});

/** Those that know of something; the others know what everybody knows. */
const parties = ({ counts }: Figures, told: ToldToParties): readonly Watcher[] => {
  const known = [...new Set(counts.all.flatMap(({ knownTo }) => (knownTo === '' ? [] : knownTo.split('+'))))].sort();
  const tables = counts.lattice.partyAxes.length;
  return known.map((id) => ({
    ...{ id, knows: told.get(id) ?? [], mode: 'actual', blocks: true },
    owns: counts.all
      .filter(({ knownTo, of, has }) => knownTo.split('+').includes(id) || (has && isOwn(of, id, tables)))
      .map((latent) => latent.id),
  }));
};

/** What came by way of it, all of which it knows. */
const isOwn = (of: string, party: string, tables: number): boolean =>
  Array.from({ length: tables }, (_, nth) => partyOf(party, nth)).includes(of);

const newcomerAt = (party: string): string => `${party}.new`;
const newcomers = (told: ToldToParties): readonly Watcher[] =>
  [...told].map(([party, knows]) => ({ id: newcomerAt(party), knows, owns: [], mode: 'actual', blocks: true }));
