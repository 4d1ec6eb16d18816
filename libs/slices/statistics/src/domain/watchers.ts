import { coalitions, type Statement, type Watcher } from '#platform/disclosure-control';
import type { Figures } from './figures.js';
import { partyOf } from './latent-counts.js';

/** What each party has been told of its own. */
export type ToldToParties = ReadonlyMap<string, readonly Statement[]>;

/**
 * Who reads a release and what they know besides. Judged strictly: everybody. Judged by what is true: each party with its own
 * part; a newcomer at a party who knows only what it has been told; and as many parties together as the plan says.
 *
 * What came in too late for its shortest period is given to them all, since whoever takes it that nothing did is told more;
 * where there is some, those who do not know of it watch too.
 */
export const watchersOf = (figures: Figures, told: ToldToParties, concerned?: string): readonly Watcher[] => {
  const late = lateIn(figures);
  const truth = figures.counts.truth();
  const unaware = late.some((id) => truth[id]! > 0);
  const each = [everybody, ...parties(figures, told), ...newcomers(told)];
  const alone = each.filter(({ id }) => concerned === undefined || id === concerned || id === `${concerned}.new`);
  const aware = alone.map((watcher) => ({ ...watcher, owns: [...new Set([...watcher.owns, ...late])] }));
  const together = figures.plan.coalition < 2 ? [] : coalitions(parties(figures, told), 2, 2);
  const pairs = together
    .filter(({ id }) => concerned === undefined || id.split('+').includes(concerned))
    .map((watcher) => ({ ...watcher, owns: [...new Set([...watcher.owns, ...late])] }));
  const surprised = unaware ? alone.map((watcher) => ({ ...watcher, id: `${watcher.id}.unaware` })) : [];
  return [...aware, ...surprised, ...pairs];
};

const everybody: Watcher = { id: 'public', knows: [], owns: [], mode: 'strict', blocks: true };

const lateIn = ({ counts, periods }: Figures): readonly string[] => {
  const shortest = counts.lattice.kinds[0];
  return periods.length === 0 ? [] : counts.all.filter(({ period }) => period.kind !== shortest).map(({ id }) => id);
};

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

const newcomers = (told: ToldToParties): readonly Watcher[] =>
  [...told].map(([party, knows]) => ({ id: `${party}.new`, knows, owns: [], mode: 'actual', blocks: true }));
