import type { Coefficients, Statement } from '#platform/disclosure-control';
import { periodsText, severalOf, type Latent, type LatentCounts } from './latent-counts.js';
import { groupIdsOf, type Axis } from './lattice.js';

const keyOf = (latent: Latent): string => `${periodsText(latent.in)}|${latent.knownTo}`;

const grouped = (
  latents: readonly Latent[],
  key: (latent: Latent) => string,
): ReadonlyMap<string, readonly Latent[]> => {
  const groups = new Map<string, Latent[]>();
  for (const latent of latents) groups.set(key(latent), [...(groups.get(key(latent)) ?? []), latent]);
  return groups;
};

const weighing = (latents: readonly Latent[], weight: number): Coefficients =>
  Object.fromEntries(latents.map(({ id }) => [id, weight]));

/** The same things, counted twice: both sums are one. */
const equal = (one: readonly Latent[], other: readonly Latent[]): Statement => ({
  ...{ coef: { ...weighing(one, 1), ...weighing(other, -1) }, lo: 0, up: 0 },
});

/** What is true of the latent counts by definition: everything that is split is the same total, for whoever knows of it. */
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
    ...lattice.several.flatMap((grouping) => {
      const having = groupIdsOf(grouping).flatMap((group) => byPart.get(severalOf(grouping.id, group)) ?? []);
      return covering(
        having.filter(({ has }) => has),
        total!,
      );
    }),
  ];
};

/** Equal by the atoms of these axes, in each period, for each set of knowers. */
const margins = (latents: readonly Latent[], other: readonly Latent[], axes: readonly Axis[]): readonly Statement[] => {
  const key = (latent: Latent): string =>
    [keyOf(latent), ...axes.map((axis) => latent.atoms[latent.axes.indexOf(axis)])].join('|');
  const [one, two] = [grouped(latents, key), grouped(other, key)];
  return [...new Set([...one.keys(), ...two.keys()])].map((name) => equal(one.get(name) ?? [], two.get(name) ?? []));
};

/** Everything has at least one of the answers. */
const covering = (having: readonly Latent[], total: readonly Latent[]): readonly Statement[] => {
  const all = grouped(total, keyOf);
  return [...grouped(having, keyOf)].map(([key, latents]) => ({
    ...{ coef: { ...weighing(latents, 1), ...weighing(all.get(key) ?? [], -1) }, lo: 0 },
  }));
};
