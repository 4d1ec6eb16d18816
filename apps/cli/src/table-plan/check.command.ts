import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { dayInStockholm } from '#platform/domain';
import { firstDayFlaw, planFlaw, type TablePlanAdopted } from '#slices/statistics';
import { Complaint } from '../complaint.js';
import { between } from '../numbers.js';
import { told } from '../output.js';
import { collaborationIn } from '../synthesis/synthetic-collaboration.js';
import { formedPlan } from './plan-file.js';
import { flawed } from './plan-place.js';
import { refusalIn, type Decided } from './judged-plan.js';

export interface Judging extends Decided {
  readonly in?: string;
}

/** Where the collaboration of a plan is, and what it has decided: what a file does not say. */
export const withJudging = (command: Command): Command =>
  command
    .option('--in <folder>', 'the collaboration, where the plan does not lie in its folder table-plans')
    .option('--threshold <number>', 'the setting statistics.threshold, where it is decided', between(3, 50), 5)
    .option(
      '--contributors <number>',
      'the setting statistics.min-contributors, where it is decided',
      between(1, 50),
      3,
    );

/** @throws Complaint there is no collaboration, by whose parties and bands the plan could be judged */
export const folderOf = (file: string, { in: given }: Judging): string => {
  const folder = given ?? dirname(dirname(file));
  if (existsSync(join(folder, 'collaboration.json'))) return folder;
  throw new Complaint(`${folder} has no collaboration.json: name the folder of the collaboration with --in.`);
};

/** A plan that the hub would take in its collaboration, but for the day and what else only the hub knows. */
export const judgedPlan = (file: string, judging: Judging): TablePlanAdopted => {
  const plan = formedPlan(file);
  const where = { collaboration: collaborationIn(folderOf(file, judging)), decided: judging };
  const flaw = refusalIn(where, plan, dayInStockholm(new Date())) ?? planFlaw(plan);
  if (flaw) throw flawed(file, plan, flaw);
  return plan;
};

export const checkCommand = (plans: Command): Command =>
  withJudging(plans.command('check'))
    .argument('<file>', 'a plan as YAML, e.g. deploy/collaborations/goteborg-stodcentrum/table-plans/2027.yaml')
    .description('Say whether the hub would take the plan today, without asking it.')
    .action((file: string, judging: Judging) => {
      const plan = judgedPlan(file, judging);
      const flaw = firstDayFlaw(plan, dayInStockholm(new Date()));
      if (flaw) throw flawed(file, plan, flaw);
      told(undefined, summary(plan, judging), false);
    });

const summary = (
  { version, from, tables, groupings }: TablePlanAdopted,
  { threshold, contributors }: Decided,
): string =>
  [
    `Version ${version} from ${from}: ${tables.length} tables, ${groupings.length} groupings. Nothing speaks against it.`,
    `Taken as decided: at least ${threshold} in a cell, ${contributors} parties together (--threshold, --contributors).`,
    `Only the hub knows whether version ${version} is the next; where another plan governs before, it begins on 1 January.`,
  ].join('\n');
