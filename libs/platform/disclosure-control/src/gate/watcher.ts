import type { Attacker } from '../ledger/ledger.js';
import type { Coefficients } from '../statement.js';
import type { Mode } from './breach.js';

/** True counts by id; in whole numbers, and as secret as anything here. */
export type Truth = Readonly<Record<string, number>>;

/** Somebody the gate tries a release on: the public, a party with its own counts, or parties that put theirs together. */
export interface Watcher extends Attacker {
  /** Counts that it knows because they are its own; what remains of a form is the rest. */
  readonly owns: readonly string[];
  readonly mode: Mode;
  /** Whether a breach stops the release, or is only reported with it. */
  readonly blocks: boolean;
}

/** All coalitions of two to `most` watchers that own something; those of at most `blocking` stop a release. */
export const coalitions = (watchers: readonly Watcher[], most: number, blocking: number): Watcher[] => {
  const parties = watchers.filter(({ owns }) => owns.length > 0);
  const sizes = Array.from({ length: Math.max(0, most - 1) }, (_, nr) => nr + 2);
  return sizes.flatMap((size) => choices(parties, size).map((members) => together(members, size <= blocking)));
};

const choices = <Item>(items: readonly Item[], count: number): Item[][] =>
  count === 0
    ? [[]]
    : items.flatMap((item, nr) => choices(items.slice(nr + 1), count - 1).map((rest) => [item, ...rest]));

const together = (members: readonly Watcher[], blocks: boolean): Watcher => ({
  id: members.map(({ id }) => id).join('+'),
  knows: members.flatMap(({ knows }) => knows),
  owns: [...new Set(members.flatMap(({ owns }) => owns))],
  mode: members.every(({ mode }) => mode === 'actual') ? 'actual' : 'strict',
  blocks,
});

/** A watcher with its own counts as statements. */
export const attackerOf = ({ id, knows, owns }: Watcher, truth: Truth): Attacker => ({
  id,
  knows: [...knows, ...owns.map((own) => ({ coef: only(own), lo: truthOf(truth, own), up: truthOf(truth, own) }))],
});

/** A computed key is an own one, whatever the id. */
const only = (id: string): Coefficients => ({ [id]: 1 });

const truthOf = (truth: Truth, id: string): number => {
  if (Object.hasOwn(truth, id)) return truth[id]!;
  throw new RangeError('A watcher owns a count whose true value was not handed in.');
};

/** A protected form without the watcher's own part. */
export const remainderOf = (coef: Coefficients, { owns }: Watcher): Coefficients => {
  const own = new Set(owns);
  return Object.fromEntries(Object.entries(coef).filter(([id, weight]) => weight !== 0 && !own.has(id)));
};

/** The true value of a form; `undefined` where a count was not handed in. */
export const valueOf = (coef: Coefficients, truth: Truth): number | undefined =>
  Object.entries(coef).reduce<number | undefined>(
    (sum, [id, weight]) => (sum === undefined || !Object.hasOwn(truth, id) ? undefined : sum + weight * truth[id]!),
    0,
  );
