import { dayInStockholm } from './calendar-date.js';
import type { Posted } from './decider.js';
import { parseOccurred } from './occurred.js';
import { Rejection } from './rejection.js';

/**
 * A step in a matter is told when it has been taken. To be asked before anything else: what depends on no history tells
 * nobody what there is (S8).
 * @throws Rejection day-not-possible: the whole of the time that is stated is yet to come
 */
export const hasHappened = ({ occurred, recordedAt }: Posted<unknown>): void => {
  const earliest = parseOccurred(occurred)?.earliest;
  if (earliest && earliest > dayInStockholm(new Date(recordedAt)))
    throw new Rejection('day-not-possible', 'The day is yet to come: give in `occurred` when it happened.');
};
