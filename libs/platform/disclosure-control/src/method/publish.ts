import { classOf, type Classes } from '../classes/classes.js';
import type { Tools } from '../jobs/job.js';
import { drawn } from '../noise/drawing.js';
import { learntFrom, rounded } from '../round/rounding.js';
import { exactOrWithheld } from './exact-or-withheld.js';
import type { CountTable, Figure, Method, Of, Published } from './method.js';

/** Figures of a table by a method. That a method publishes is no proof: the gate still tries all attackers on it. */
export const publish = (method: Method, table: CountTable, tools: Tools): Published => {
  switch (method.kind) {
    case 'classes':
      return inClasses(method.classes, table);
    case 'suppression':
      return exactOrWithheld(method, table, tools);
    case 'rounding':
      return inMultiples(method, table, tools);
    case 'noise':
      return withNoise(method, table);
  }
};

const inClasses = (classes: Classes, { cells }: CountTable): Published => {
  const limits = cells.map(({ id, count, structuralZero }) => ({
    id,
    ...(structuralZero ? { lo: 0, up: 0 } : classOf(classes, count)),
  }));
  return {
    status: 'published',
    figures: new Map(limits.map(({ id, lo, up }) => [id, { as: 'class', lo, up }])),
    statements: limits.map(({ id, lo, up }) => ({ coef: { [id]: 1 }, lo, up })),
  };
};

const inMultiples = (
  { base, preference }: Of<'rounding'>,
  { cells, relations }: CountTable,
  tools: Tools,
): Published => {
  const preferences = Object.fromEntries(cells.map(({ id }) => [id, preference(id)]));
  const answer = rounded({ base, cells, relations, preferences }, tools);
  if (answer.status !== 'rounded') return { status: 'refused', code: answer.status };
  return {
    status: 'published',
    figures: asNumbers(answer.figures),
    statements: learntFrom({ base, cells }, answer.figures),
  };
};

/**
 * Unbounded noise makes nothing certain, so that there is nothing to state; what it costs stands in the budget. Where the
 * table has totals an event is in several cells, and every cell costs.
 */
const withNoise = (
  { budget, epsilon, contribution, bytes }: Of<'noise'>,
  { id: release, cells, relations }: CountTable,
): Published => {
  const noisy = cells.map(({ id, count }) => ({ id, count, epsilon }));
  const tables = relations.length === 0 ? [noisy] : noisy.map((cell) => [cell]);
  const draw = drawn(budget, { id: release, tables, contribution }, bytes);
  return { status: 'published', figures: asNumbers(draw.figures), statements: [], draw };
};

const asNumbers = (values: ReadonlyMap<string, number>): ReadonlyMap<string, Figure> =>
  new Map([...values].map(([id, value]) => [id, { as: 'number', value }]));
