import type { Tools } from '../jobs/job.js';
import { suppressed } from '../suppress/suppressed.js';
import type { CountTable, Figure, Of, Published } from './method.js';

/** Zero is withheld like any count below k, so that a withheld cell says neither that somebody is there nor that nobody is. */
export const exactOrWithheld = (
  { k, attackers = [{}], timeLimitMs }: Of<'suppression'>,
  { cells, relations }: CountTable,
  { solver, now = () => 0 }: Tools,
): Published => {
  const small = cells.filter(({ count, structuralZero }) => count < k && !structuralZero).map(({ id }) => id);
  const demands = small.map((cell) => ({ cell, lo: 0, up: k - 1 }));
  const task = {
    cells: cells.map(({ id, count, structuralZero }) => ({ id, value: count, cost: 1, structuralZero })),
    relations,
    withheld: small,
    attackers: attackers.map((attacker) => ({ ...attacker, demands })),
    whole: true,
  };
  const found = suppressed(task, solver, { timeLimitMs, now });
  if (found.status !== 'protected')
    return { status: 'refused', code: found.status === 'unproven' ? 'doubtful' : found.status };
  const withheld = new Set(found.withheld);
  const shown = cells.filter(({ id }) => !withheld.has(id));
  const figures = cells.map(({ id, count }): [string, Figure] => [
    id,
    withheld.has(id) ? { as: 'withheld' } : { as: 'number', value: count },
  ]);
  return {
    status: 'published',
    figures: new Map(figures),
    statements: shown.map(({ id, count }) => ({ coef: { [id]: 1 }, lo: count, up: count })),
  };
};
