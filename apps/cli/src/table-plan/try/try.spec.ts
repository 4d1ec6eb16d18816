import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { JobPool } from '#platform/disclosure-control-highs';
import { findingsOf, type TablePlanAdopted } from '#slices/statistics';
import { readAnySetting } from '../../synthesis/synthetic-collaboration.js';
import { readPlanFile } from '../plan-file.js';
import { inventedOnly, inventedYear } from './invented-year.js';
import { triedPlan } from './tried-plan.js';

const folder = 'deploy/collaborations/synthetic-year';
const whole = readPlanFile(`${folder}/table-plans/2025.yaml`);
const setting = readAnySetting(folder);
const hooks = new URL('../../../../../libs/platform/projections/src/testing/typescript.mjs', import.meta.url);
const pool = new JobPool({ threads: 2, execArgv: ['--conditions=own-source', '--import', fileURLToPath(hooks)] });
afterAll(() => pool.close());

/** The months of the plan alone, in classes of one width. */
const months = (width: 5 | 20): TablePlanAdopted => {
  const { ladder: _, ...month } = whole.tables.find(({ period }) => period === 'month')!;
  const ladder = [{ by: [], width }, ...(width === 5 ? [{ by: [], width: 20 as const }] : [])];
  return { ...whole, groupings: [], tables: [{ ...month, ladder }] };
};
const tried = async (plan: TablePlanAdopted, seed: number) => {
  const told: number[] = [];
  const trial = { plan, setting, contacts: 200, years: 2, seed };
  const years = await triedPlan(trial, pool, (done, total) => void told.push(done / total));
  expect([told.length, told.at(-1)]).toEqual([24, 1]);
  return { years, found: findingsOf(plan, years)[0]! };
};

it('months in fives fall, in twenties they do not; the same seed tells the same, another tells of other years', async () => {
  const [once, again, other] = [await tried(months(5), 1), await tried(months(5), 1), await tried(months(5), 2)];
  const shown = ({ years }: typeof once) => JSON.stringify(years.flat().map((each) => each.table));
  expect(shown(again)).toBe(shown(once));
  expect(shown(other)).not.toBe(shown(once));
  expect(once.found).toMatchObject({ releases: 24, fellIn: 2, stopped: { everybody: 0, party: 2, doubt: 0 } });
  expect((await tried(months(20), 1)).found).toMatchObject({ at: [24], nothing: 0, fellIn: 0 });
}, 120_000);

describe('what is invented for a plan', () => {
  const year = inventedYear({ setting, year: 2025, contacts: 200, seed: '1' });
  it('is read by the centre, and a consultation by the unit that asked, as in the hub', () => {
    const readers = (count: string) =>
      new Set(year.flatMap((each) => (each.contribution.count === count ? [each.readers.join()] : [])));
    expect(readers('contacts')).toEqual(new Set(['syn-centre']));
    expect(readers('consultations').size).toBeGreaterThan(5);
    for (const two of readers('consultations')) expect(two).toContain('syn-centre');
  });
  it('is nothing but contacts and consultations: a plan with none of them is refused, not called safe', () => {
    const referrals = { ...whole.tables[0]!, id: 'r', count: 'referrals' as const };
    expect(inventedOnly({ ...whole, tables: [referrals, whole.tables[0]!] }).tables).toEqual([whole.tables[0]]);
    expect(() => inventedOnly({ ...whole, tables: [referrals] })).toThrow('Nothing is invented but contacts');
  });
});
