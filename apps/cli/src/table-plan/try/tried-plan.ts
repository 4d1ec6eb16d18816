import type { JobPool } from '#platform/disclosure-control-highs';
import {
  effortOf,
  effortOfYear,
  firstWholeYear,
  readingParties,
  triedYear,
  type Onlookers,
  type TablePlanAdopted,
  type TriedTable,
} from '#slices/statistics';
import { unitWith } from '../../synthesis/said.js';
import type { Living } from '../../synthesis/synthetic-collaboration.js';
import { inventedOnly, inventedYear } from './invented-year.js';
import { PooledGate } from './pooled-gate.js';

/** On which years a plan is tried. */
export interface Trial {
  readonly plan: TablePlanAdopted;
  readonly setting: Living;
  readonly contacts: number;
  readonly years: number;
  readonly seed: number;
}

type OnEffort = (done: number, total: number) => void;

/** Each year by itself, as many beside each other as there are threads. */
export const triedPlan = async (
  { plan: whole, setting, contacts, years, seed }: Trial,
  pool: JobPool,
  onEffort: OnEffort,
): Promise<readonly (readonly TriedTable[])[]> => {
  const plan = inventedOnly(whole);
  const [gate, onlookers, year] = [new PooledGate(pool), onlookersOf(setting), firstWholeYear(plan)];
  const total = years * effortOfYear(plan, readingParties(onlookers).length);
  const tried: (readonly TriedTable[])[] = [];
  const numbers = Array.from({ length: years }, (_, nr) => nr).values();
  let done = 0;
  const oneAfterAnother = async (): Promise<void> => {
    for (const nr of numbers) {
      const invented = inventedYear({ setting, year, contacts, seed: `${seed}/${nr}` });
      tried[nr] = await triedYear(plan, invented, onlookers, gate, (judged) =>
        onEffort((done += effortOf(judged.map(({ table }) => table))), total),
      );
    }
  };
  await Promise.all(Array.from({ length: pool.threads }, oneAfterAnother));
  return tried;
};

const onlookersOf = ({ collaboration }: Living): Onlookers => {
  const { units, parties } = collaboration;
  const centre = unitWith(collaboration, 'centre');
  return { owner: units.find(({ id }) => id === centre)!, units, parties: parties.map(({ id }) => id) };
};
