import type { Coefficients, Statement } from '#platform/disclosure-control';
import { periodsText, severalOf, type Latent, type LatentCounts } from './latent-counts.js';
import { groupIdsOf, type Axis } from './lattice.js';

type Groups = ReadonlyMap<string, readonly Latent[]>;

const grouped = (latents: readonly Latent[], key: (latent: Latent) => string): Groups => {
  const groups = new Map<string, Latent[]>();
  for (const latent of latents) {
    const group = groups.get(key(latent));
    if (group) group.push(latent);
    else groups.set(key(latent), [latent]);
  }
  return groups;
};

const weighing = (latents: readonly Latent[], weight: number): Coefficients =>
  Object.fromEntries(latents.map(({ id }) => [id, weight]));

const difference = (one: readonly Latent[], other: readonly Latent[]): Coefficients => ({
  ...weighing(one, 1),
  ...weighing(other, -1),
});

/**
 * What is true of the latent counts by definition: everything that is split is the same total. Who knows of what makes no
 * difference to those who do not; for those who do, both sides lose the same.
 */
export const relationsOf = (counts: LatentCounts): readonly Statement[] => {
  const { lattice, all } = counts;
  const byPart = grouped(all, ({ of }) => of);
  const [total, ...others] = lattice.cliques.map(({ id }) => byPart.get(id) ?? []);
  const splits = [...byPart].flatMap(([of, latents]) => (lattice.cliques.some(({ id }) => id === of) ? [] : [latents]));
  const home = (axes: readonly Axis[]): readonly Latent[] => {
    const clique = lattice.cliques.find((each) => axes.every((axis) => each.axes.includes(axis)));
    return byPart.get(clique!.id) ?? [];
  };
  return [
    ...others.flatMap((latents) => margins(latents, total!, [])),
    ...splits.flatMap((latents) => margins(latents, home(latents[0]!.axes), latents[0]!.axes)),
    ...atLeastOneAnswer(counts, new Set()),
  ];
};

/** Equal by the atoms of these axes, wherever things count in the same periods. */
const margins = (latents: readonly Latent[], other: readonly Latent[], axes: readonly Axis[]): readonly Statement[] => {
  const key = (latent: Latent): string =>
    [periodsText(latent.in), ...axes.map((axis) => latent.atoms[latent.axes.indexOf(axis)])].join('|');
  const [one, two] = [grouped(latents, key), grouped(other, key)];
  return [...new Set([...one.keys(), ...two.keys()])].map((name) => ({
    ...{ coef: difference(one.get(name) ?? [], two.get(name) ?? []), lo: 0, up: 0 },
  }));
};

/**
 * Each thing has at least one answer to a question of several; so have those that somebody does not own.
 * @param owned counts that are left aside on both sides
 */
export const atLeastOneAnswer = ({ lattice, all }: LatentCounts, owned: ReadonlySet<string>): readonly Statement[] => {
  const left = all.filter(({ id }) => !owned.has(id));
  const totals = grouped(
    left.filter(({ of }) => of === lattice.cliques[0]!.id),
    (latent) => periodsText(latent.in),
  );
  return lattice.several.flatMap((grouping) => {
    const groups = new Set(groupIdsOf(grouping).map((group) => severalOf(grouping.id, group)));
    const having = grouped(
      left.filter(({ of, has }) => has && groups.has(of)),
      (latent) => periodsText(latent.in),
    );
    return [...totals].map(([periods, total]) => ({ coef: difference(having.get(periods) ?? [], total), lo: 0 }));
  });
};
