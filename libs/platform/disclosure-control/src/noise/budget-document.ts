import { Malformed } from '../reading/malformed.js';
import { field, idText, inside, listOf, number, object, optional, text, type Reader } from '../reading/parts.js';
import { named } from '../reading/statements.js';
import { afterDraw, newBudget, type Budget, type NoiseDrawn } from './budget.js';
import { fractionFrom, writtenFraction, type Fraction } from './fraction.js';

/** What may be spent, and what was drawn before. Whatever `storedBudget` writes is read. */
export const readBudget: Reader<Budget> = (value, at) => {
  const from = object(value, at);
  const draws = field(from, at, 'draws', optional(listOf(draw), []));
  eachOnce(draws, inside(at, 'draws'));
  return draws.reduce(afterDraw, newBudget(field(from, at, 'limit', fractionOf(Infinity))));
};

/** @param mostDigits what is added up has no limit of digits: denominators multiply */
export const fractionOf =
  (mostDigits?: number): Reader<Fraction> =>
  (value, at) => {
    const read = fractionFrom(value, mostDigits);
    if (read) return read;
    throw new Malformed('no-fraction', at, 'give a fraction such as "1/12", or decimals such as "0.25".');
  };

/** A draw is made once; of two with one id, one would not be counted. */
const eachOnce = (draws: readonly NoiseDrawn[], at: string): void => {
  const seen = new Set<string>();
  draws.forEach(({ release }, nr) => {
    if (seen.has(release))
      throw new Malformed('duplicate-id', inside(inside(at, nr), 'release'), 'give each draw once.');
    seen.add(release);
  });
};

const draw: Reader<NoiseDrawn> = (value, at) => {
  const from = object(value, at);
  const figures = field(from, at, 'figures', named(figure));
  return {
    release: field(from, at, 'release', idText),
    cost: field(from, at, 'cost', fractionOf(Infinity)),
    request: field(from, at, 'request', text),
    figures: new Map(figures.map(({ id, value: shown }) => [id, shown])),
  };
};

const figure: Reader<{ readonly id: string; readonly value: number }> = (value, at) => {
  const from = object(value, at);
  return { id: field(from, at, 'id', idText), value: field(from, at, 'value', number) };
};

/** To be kept, and handed in with the next release. */
export const storedBudget = ({ limit, draws }: Budget) => ({
  limit: writtenFraction(limit),
  draws: [...draws.values()].map((drawn) => ({
    release: drawn.release,
    cost: writtenFraction(drawn.cost),
    request: drawn.request,
    figures: listedFigures(drawn),
  })),
});

export const listedFigures = ({ figures }: NoiseDrawn) => [...figures].map(([id, value]) => ({ id, value }));
