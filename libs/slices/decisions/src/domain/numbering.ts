import { Rejection } from '#platform/domain';

/** Points may lack numbers, but two never share one. */
export const mustBeNumberedOnce = (points: readonly { readonly number?: number }[]): void => {
  const numbers = points.flatMap(({ number }) => number ?? []);
  if (new Set(numbers).size < numbers.length)
    throw new Rejection('point-number-twice', 'Points are numbered once each (K97).');
};
