import { Rejection } from '#platform/domain';
import { costOf, type Budget, type NoiseDrawn, type NoisyCell, type NoisyRelease } from './budget.js';
import { fraction, isMore, sum, writtenFraction } from './fraction.js';
import { geometricNoise } from './geometric.js';
import { chanceFrom, type Chance, type RandomBytes } from './random.js';

/**
 * The draw of a release: the stored one where it was drawn before, whatever the counts have become since, or a new one to be
 * stored before it is shown. Who stores it must refuse a second one made from the same budget (an expected version), or
 * two at the same time would spend it twice.
 */
export const drawn = (budget: Budget, release: NoisyRelease, bytes: RandomBytes): NoiseDrawn => {
  const request = requestOf(release);
  const before = budget.draws.get(release.id);
  if (before) return repeated(before, request);
  const cost = costOf(release);
  if (isMore(sum(budget.spent, cost), budget.limit))
    throw new Rejection('privacy-budget-spent', 'What is left of the privacy budget does not cover this release.');
  const chance = chanceFrom(bytes);
  const figures = new Map(release.tables.flat().map((cell) => [cell.id, noisy(cell, release.contribution, chance)]));
  return { release: release.id, cost, request, figures };
};

const repeated = (before: NoiseDrawn, request: string): NoiseDrawn => {
  if (before.request === request) return before;
  throw new Rejection('noise-drawn-otherwise', 'A release of this id was drawn with other cells or another epsilon.');
};

/** Added before it becomes a number: a sum of floating-point numbers would depend on the count once more. */
const noisy = ({ count, epsilon }: NoisyCell, contribution: number, chance: Chance): number => {
  const scale = fraction(BigInt(contribution) * epsilon.under, epsilon.over);
  const figure = Number(BigInt(count) + geometricNoise(scale, chance));
  if (Number.isSafeInteger(figure)) return figure;
  throw new RangeError('A figure is too large to be shown exactly; more of the budget would make it smaller.');
};

/** Everything but the counts, which are not looked at twice. */
const requestOf = ({ tables, contribution }: NoisyRelease): string =>
  JSON.stringify([contribution, tables.map((cells) => cells.map((cell) => [cell.id, writtenFraction(cell.epsilon)]))]);
