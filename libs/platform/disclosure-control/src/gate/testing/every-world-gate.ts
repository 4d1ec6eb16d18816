import type { Statement } from '../../statement.js';
import type { Mode } from '../breach.js';

/** A plan as it stands in a document; only what the oracle looks at. */
export interface PlanDocument {
  readonly k: number;
  readonly latent: readonly { readonly id: string; readonly count?: number }[];
  readonly released: readonly Leaving[];
  readonly releases: readonly (Leaving & { readonly series?: string; readonly ladder: readonly Statement[][] })[];
  readonly attackers: readonly Watching[];
  readonly coalitions: number;
  readonly forms: readonly { readonly id: string; readonly coef: Statement['coef'] }[];
}
interface Leaving {
  readonly id: string;
  readonly time?: string;
  readonly statements?: readonly Statement[];
}
interface Watching {
  readonly id: string;
  readonly owns: readonly string[];
  readonly knows: readonly Statement[];
  readonly mode: Mode;
}
type World = Readonly<Record<string, number>>;

/** Why a step is kept in, with the range as it truly is. */
export interface Kept {
  readonly code: 'breach' | 'contradiction';
  readonly attacker: string;
  readonly form?: string;
  readonly rule?: string;
  readonly lo?: number;
  readonly up?: number;
}
export interface OracleJudged {
  readonly published: readonly (number | 'nothing')[];
  readonly firstRefused?: Kept & { readonly release: string; readonly step: number };
}

const sumIn = (world: World, coef: Statement['coef']): number =>
  Object.entries(coef).reduce((sum, [id, weight]) => sum + weight * world[id]!, 0);
const fits = (world: World, { coef, lo, up }: Statement): boolean =>
  sumIn(world, coef) >= (lo ?? -Infinity) && sumIn(world, coef) <= (up ?? Infinity);

/** The oracle of the gate: goes through a plan by trying every world with counts up to `most`. Uses nothing of the gate. */
export const gateByTrying = (plan: PlanDocument, most: number): OracleJudged => {
  const worlds = plan.latent.reduce<World[]>(
    (all, { id }) =>
      all.flatMap((world) => Array.from({ length: most + 1 }, (_, count) => ({ ...world, [id]: count }))),
    [{}],
  );
  const out = plan.released.flatMap(({ statements }) => statements ?? []);
  const steps = new Map<string, number>();
  const published: (number | 'nothing')[] = [];
  let firstRefused: OracleJudged['firstRefused'];
  for (const [nr, { id, series, ladder }] of plan.releases.entries()) {
    const key = `${series === undefined ? `alone ${id}` : `series ${series}`} in ${yearAt(plan, nr)}`;
    let step = steps.get(key) ?? 0;
    for (; step < ladder.length; step++) {
      const kept = keptIn(plan, worlds, [...out, ...ladder[step]!]);
      if (!kept) break;
      firstRefused ??= { release: id, step, ...kept };
    }
    steps.set(key, step);
    out.push(...(ladder[step] ?? []));
    published.push(step < ladder.length ? step : 'nothing');
  }
  return { published, ...(firstRefused && { firstRefused }) };
};

/** Of the last day until then, or of the first after it. */
const yearAt = ({ releases }: PlanDocument, nr: number): string | undefined => {
  const until = releases.slice(0, nr + 1).flatMap(({ time }) => time ?? []);
  return (until.at(-1) ?? releases.flatMap(({ time }) => time ?? [])[0])?.slice(0, 4);
};

const keptIn = (plan: PlanDocument, worlds: readonly World[], said: readonly Statement[]): Kept | undefined => {
  const pairs = plan.attackers.flatMap((one, nr) => plan.attackers.slice(nr + 1).map((other) => joined(one, other)));
  const owners = pairs.filter(({ parts }) => parts.every(({ owns }) => owns.length > 0)).map(({ all }) => all);
  for (const watcher of [...plan.attackers, ...(plan.coalitions > 1 ? owners : [])]) {
    const kept = keptFrom(watcher, plan, worlds, said);
    if (kept) return kept;
  }
  return undefined;
};

const joined = (one: Watching, other: Watching): { readonly parts: readonly Watching[]; readonly all: Watching } => ({
  parts: [one, other],
  all: {
    id: `${one.id}+${other.id}`,
    owns: [...one.owns, ...other.owns],
    knows: [...one.knows, ...other.knows],
    mode: one.mode === 'actual' && other.mode === 'actual' ? 'actual' : 'strict',
  },
});

const keptFrom = (
  { id: attacker, owns, knows, mode }: Watching,
  { latent, forms, k }: PlanDocument,
  worlds: readonly World[],
  said: readonly Statement[],
): Kept | undefined => {
  const truth = new Map(latent.flatMap(({ id, count }) => (count === undefined ? [] : ([[id, count]] as const))));
  const possible = worlds
    .filter((world) => owns.every((id) => world[id] === truth.get(id)))
    .filter((world) => [...said, ...knows].every((one) => fits(world, one)));
  if (!possible.some((world) => [...truth].every(([id, count]) => world[id] === count)))
    return { code: 'contradiction', attacker };
  for (const { id: form, coef } of forms) {
    const rest = Object.fromEntries(Object.entries(coef).filter(([id, weight]) => weight > 0 && !owns.includes(id)));
    if (Object.keys(rest).length === 0) continue;
    const values = possible.map((world) => sumIn(world, rest));
    const [lo, up] = [Math.min(...values), Math.max(...values)];
    const known = mode === 'actual' && Object.keys(rest).every((id) => truth.has(id));
    const remains = known ? sumIn(Object.fromEntries(truth), rest) : undefined;
    if ((remains ?? lo) >= k || (lo === 0 && up >= k - 1)) continue;
    const rule = lo > 0 ? 'G1-presence' : remains === 0 ? 'G2-absence' : 'G3-size';
    return { code: 'breach', attacker, form, rule, lo, up };
  }
  return undefined;
};
