import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { dayInStockholm } from '#platform/domain';
import type { TablePlanAdopted } from '#slices/statistics';
import { postBatch } from '../hub.js';
import { told } from '../output.js';
import { withPage } from '../problem-page.js';
import { needed, type Settings } from '../settings.js';
import { Tokens } from '../tokens.js';
import { checkCommand } from './check.command.js';
import { readPlanFile } from './plan-file.js';
import { tryCommand } from './try/try.command.js';

interface Flags {
  readonly unit: string;
  readonly function: string;
  readonly json?: boolean;
}

/** What will be published of the figures: looked at, and adopted, before there are any. */
export const tablePlanCommand = (program: Command, settings: () => Settings): Command => {
  const plans = program
    .command('table-plan')
    .description('Check, try and adopt the plan by which figures are published.');
  checkCommand(plans);
  plans
    .command('adopt')
    .argument('<file>', 'a plan as YAML')
    .description('Adopt the plan, as the unit whose figures it is about.')
    .requiredOption('--unit <id>', 'the unit with the role centre, e.g. goteborg-stodcentrum')
    .option('--function <name>', 'the function at the unit', 'registrar')
    .option('--json', "print the hub's answer as JSON")
    .action((file: string, flags: Flags) => adopt(readPlanFile(file), settings(), flags));
  tryCommand(plans);
  return plans;
};

const adopt = async ({ type, ...data }: TablePlanAdopted, settings: Settings, flags: Flags): Promise<void> => {
  const token = await new Tokens(settings).of(flags.unit, flags.function);
  const collaboration = needed(settings, 'collaboration');
  const about = { specversion: '1.0', id: randomUUID(), source: `/${flags.unit}/table-plans`, type, collaboration };
  const event = { ...about, occurred: dayInStockholm(new Date()), data };
  const hub = needed(settings, 'hub');
  const [answer] = await postBatch(hub, token, [event]);
  const { receipt, problem } = answer!;
  told(
    answer,
    receipt
      ? `${receipt.status} in ${receipt.stream}`
      : withPage(`refused: ${problem?.code}. ${problem?.detail}`, hub, problem?.code),
    flags.json,
  );
  if (problem) process.exitCode = 1;
};
