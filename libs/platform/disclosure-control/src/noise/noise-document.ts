import { Malformed } from '../reading/malformed.js';
import { field, idText, inside, listOf, object, optional, text, wholeUpTo, type Reader } from '../reading/parts.js';
import { fractionOf, listedFigures, readBudget, storedBudget } from './budget-document.js';
import { afterDraw, type Budget, type NoiseDrawn, type NoisyCell, type NoisyRelease } from './budget.js';
import { difference, fraction, isMore, none, writtenFraction, type Fraction } from './fraction.js';

export interface NoiseAsked {
  readonly budget: Budget;
  readonly release: NoisyRelease;
  /** Makes draws repeatable, and worthless to protect anybody. */
  readonly seed?: string;
}

/**
 * The scale of the noise is contribution / epsilon, so 10¹² at most: that a count with its noise is more than can be counted
 * exactly, and could not be read again, is then less likely than e^-8000.
 */
const [LEAST_EPSILON, MOST_EPSILON] = [fraction(1n, 10n ** 6n), fraction(1000n)];
const [MOST_CONTRIBUTION, MOST_COUNT] = [1e6, 1e15];

/** What `samverk disclosure noise` reads; unknown keys are ignored. Throws `Malformed`. */
export const readNoise = (document: unknown): NoiseAsked => {
  const from = object(document, '');
  const seed = field(from, '', 'seed', optional(text, undefined));
  const asked = { budget: field(from, '', 'budget', readBudget), release: field(from, '', 'release', release) };
  return seed === undefined ? asked : { ...asked, seed };
};

const epsilon: Reader<Fraction> = (value, at) => {
  const read = fractionOf()(value, at);
  if (!isMore(LEAST_EPSILON, read) && !isMore(read, MOST_EPSILON)) return read;
  throw new Malformed('number-out-of-range', at, 'give 0.000001 to 1000.');
};

const release: Reader<NoisyRelease> = (value, at) => {
  const from = object(value, at);
  const tables = field(from, at, 'tables', listOf(table));
  everyCellOnce(tables, inside(at, 'tables'));
  return {
    id: field(from, at, 'id', idText),
    contribution: field(from, at, 'contribution', optional(wholeUpTo(1, MOST_CONTRIBUTION), 1)),
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
      count: field(from, at, 'value', wholeUpTo(0, MOST_COUNT)),
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

/** What it writes: the figures as they are shown, and the budget to be stored and handed in with the next release. */
export const noiseDocument = (before: Budget, drawn: NoiseDrawn) => {
  const after = afterDraw(before, drawn);
  return {
    figures: listedFigures(drawn),
    cost: writtenFraction(drawn.cost),
    left: writtenFraction(isMore(after.spent, after.limit) ? none : difference(after.limit, after.spent)),
    budget: storedBudget(after),
  };
};
