import type { Command } from 'commander';
import { JobFailed, JobPool } from '#platform/disclosure-control-highs';
import { dayInStockholm } from '#platform/domain';
import {
  adviceOn,
  findingsOf,
  firstDayFlaw,
  firstWholeYear,
  secondsOfYear,
  type Finding,
  type TablePlanAdopted,
} from '#slices/statistics';
import { Complaint } from '../../complaint.js';
import { between } from '../../numbers.js';
import { told } from '../../output.js';
import { progress } from '../../progress.js';
import { readAnySetting } from '../../synthesis/synthetic-collaboration.js';
import { folderOf, judgedPlan, withJudging, type Judging } from '../check.command.js';
import { flawed } from '../plan-place.js';
import { printed } from './printed.js';
import { triedPlan, type Trial } from './tried-plan.js';

interface Flags extends Pick<Trial, 'contacts' | 'years' | 'seed'>, Judging {
  readonly json?: boolean;
}

export const tryCommand = (plans: Command): Command =>
  withJudging(plans.command('try'))
    .argument('<file>', 'a plan as YAML, in the folder table-plans of its collaboration')
    .description('Invent some years, release each by the plan, and tell how often which table took a step.')
    .option('--contacts <number>', 'how many a year has on average', between(25, 2000), 200)
    .option('--years <number>', 'how many years to invent', between(1, 1000), 5)
    .option('--seed <number>', 'another number is other years', between(0, 999_999), 1)
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      '\nNothing is posted or written. What it says is advice: docs/statistics.md tells how to read it.',
    )
    .action(async (file: string, { json, contacts, years, seed, ...judging }: Flags) => {
      const asked = { contacts, years, seed };
      const plan = triable(file, judging);
      const setting = readAnySetting(folderOf(file, judging));
      const findings = findingsOf(plan, await tried({ plan, setting, ...asked }));
      const { version } = plan;
      told(
        { version, year: firstWholeYear(plan), ...asked, tables: findings.map(document(findings)) },
        printed(findings),
        json,
      );
    });

/** One that the hub would take, or would have taken before its first day. */
const triable = (file: string, judging: Judging): TablePlanAdopted => {
  const plan = judgedPlan(file, judging);
  const flaw = firstDayFlaw(plan, dayInStockholm(new Date()));
  if (flaw?.code === 'table-plan-begun')
    process.stderr.write(`Its first day, ${plan.from}, has come: it is tried, and could not be adopted any more.\n`);
  else if (flaw) throw flawed(file, plan, flaw);
  return plan;
};

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

const tried = async (trial: Trial) => {
  const pool = new JobPool();
  const minutes = Math.ceil((trial.years * secondsOfYear(trial.plan)) / pool.threads / 60);
  process.stderr.write(
    `${counted(trial.years, 'year')} on ${counted(pool.threads, 'thread')}: about ${counted(minutes, 'minute')}, or some times that.\n`,
  );
  const shown = progress('trying, per cent', process.stderr, { remaining: true });
  try {
    return await triedPlan(trial, pool, (done, total) => shown.at(Math.floor((100 * done) / total), 100));
  } catch (error) {
    if (error instanceof JobFailed) throw new Complaint(`The gate gave no verdict: ${error.message}`);
    throw error;
  } finally {
    shown.end();
    await pool.close();
  }
};

const document = (all: readonly Finding[]) => (finding: Finding) => ({
  ...finding,
  table: finding.table.id,
  advice: adviceOn(finding, all),
});
