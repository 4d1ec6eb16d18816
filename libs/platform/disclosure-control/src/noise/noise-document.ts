import { Malformed } from '../reading/malformed.js';
import {
  field,
  inside,
  listOf,
  number,
  object,
  optional,
  text,
  idText,
  whole,
  type Reader,
} from '../reading/parts.js';
import { named } from '../reading/statements.js';
import { afterDraw, newBudget, type Budget, type NoiseDrawn, type NoisyCell, type NoisyRelease } from './budget.js';
import { difference, fractionFrom, isMore, none, writtenFraction, type Fraction } from './fraction.js';

export interface NoiseAsked {
  readonly budget: Budget;
  readonly release: NoisyRelease;
  /** Makes draws repeatable, and worthless to protect anybody. */
  readonly seed?: string;
}

/** What `samverk disclosure noise` reads; unknown keys are ignored. Throws `Malformed`. */
export const readNoise = (document: unknown): NoiseAsked => {
  const from = object(document, '');
  const seed = field(from, '', 'seed', optional(text, undefined));
  const asked = { budget: field(from, '', 'budget', budget), release: field(from, '', 'release', release) };
  return seed === undefined ? asked : { ...asked, seed };
};

const fractionOf: Reader<Fraction> = (value, at) => {
  const read = fractionFrom(value);
  if (read) return read;
  throw new Malformed('no-fraction', at, 'give a fraction such as "1/12", or decimals such as "0.25".');
};

const epsilon: Reader<Fraction> = (value, at) => {
  const read = fractionOf(value, at);
  if (isMore(read, none)) return read;
  throw new Malformed('number-out-of-range', at, 'give more than 0.');
};

const release: Reader<NoisyRelease> = (value, at) => {
  const from = object(value, at);
  const tables = field(from, at, 'tables', listOf(table));
  everyCellOnce(tables, inside(at, 'tables'));
  return {
    id: field(from, at, 'id', idText),
    contribution: field(from, at, 'contribution', optional(whole(1), 1)),
    tables,
  };
};

const table: Reader<readonly NoisyCell[]> = (value, at) => {
  const from = object(value, at);
  const spent = field(from, at, 'epsilon', optional(epsilon, undefined));
  return field(from, at, 'cells', listOf(cell(spent)));
};

const cell =
  (spent: Fraction | undefined): Reader<NoisyCell> =>
  (value, at) => {
    const from = object(value, at);
    return {
      id: field(from, at, 'id', idText),
      count: field(from, at, 'value', whole(0)),
      epsilon: field(from, at, 'epsilon', spent ? optional(epsilon, spent) : epsilon),
    };
  };

/** Twice in one release would be drawn twice. */
const everyCellOnce = (tables: readonly (readonly NoisyCell[])[], at: string): void => {
  const seen = new Set<string>();
  tables.forEach((cells, table) =>
    cells.forEach(({ id }, nr) => {
      const here = inside(inside(inside(inside(at, table), 'cells'), nr), 'id');
      if (seen.has(id)) throw new Malformed('duplicate-id', here, 'give an id of its own.');
      seen.add(id);
    }),
  );
};

const budget: Reader<Budget> = (value, at) => {
  const from = object(value, at);
  const draws = field(from, at, 'draws', optional(listOf(draw), []));
  return draws.reduce(afterDraw, newBudget(field(from, at, 'limit', fractionOf)));
};

const draw: Reader<NoiseDrawn> = (value, at) => {
  const from = object(value, at);
  const figures = field(from, at, 'figures', named(figure));
  return {
    release: field(from, at, 'release', idText),
    cost: field(from, at, 'cost', fractionOf),
    request: field(from, at, 'request', text),
    figures: new Map(figures.map(({ id, value: shown }) => [id, shown])),
  };
};

const figure: Reader<{ readonly id: string; readonly value: number }> = (value, at) => {
  const from = object(value, at);
  return { id: field(from, at, 'id', idText), value: field(from, at, 'value', number) };
};

/** What it writes: the figures as they are shown, and the budget to be stored and handed in with the next release. */
export const noiseDocument = (before: Budget, drawn: NoiseDrawn) => {
  const after = afterDraw(before, drawn);
  return {
    figures: listed(drawn),
    cost: writtenFraction(drawn.cost),
    left: writtenFraction(isMore(after.spent, after.limit) ? none : difference(after.limit, after.spent)),
    budget: { limit: writtenFraction(after.limit), draws: [...after.draws.values()].map(stored) },
  };
};

const stored = (drawn: NoiseDrawn) => ({
  release: drawn.release,
  cost: writtenFraction(drawn.cost),
  request: drawn.request,
  figures: listed(drawn),
});

const listed = ({ figures }: NoiseDrawn) => [...figures].map(([id, value]) => ({ id, value }));
