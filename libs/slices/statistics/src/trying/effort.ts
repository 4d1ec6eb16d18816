import type { UnitOfCount } from '#platform/domain';
import { countsOf, latticeOf, sizeOf } from '../domain/lattice.js';
import { monthsIn } from '../domain/periods.js';
import type { PublishedTable } from '../domain/release.events.js';
import type { TablePlanAdopted } from '../domain/table-plan.events.js';
import { dueOfWholeYear } from './tried-year.js';

type Kinds = readonly Pick<PublishedTable, 'kind'>[];

/** How long a release takes beside others of its plan: the longer the periods and the more the tables, roughly. */
export const effortOf = (tables: Kinds): number => tables.reduce((sum, { kind }) => sum + monthsIn[kind], 0);

/** Of all releases of a year, to everybody and to so many parties. */
export const effortOfYear = (plan: TablePlanAdopted, parties: number): number =>
  dueOfWholeYear(plan)
    .flatMap(({ tables }) => tables)
    .reduce((sum, { table, period }) => sum + effortOf([period]) * (table.audience === 'each-party' ? parties : 1), 0);

/** Measured: 5 s for 255 latent counts, two minutes for 915. */
const secondsFor = (latent: number): number => 4.5e-6 * latent ** 2.5;

/** Roughly how many seconds of one thread a year of the plan takes. */
export const secondsOfYear = (plan: TablePlanAdopted): number =>
  countsOf(plan).reduce((sum, count: UnitOfCount) => sum + secondsFor(sizeOf(latticeOf(plan, count))), 0);
