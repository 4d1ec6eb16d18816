import type { Command } from 'commander';
import { outcomeDocument, readPlan } from '#platform/disclosure-control';
import { gateInParallel } from '#platform/disclosure-control-highs';
import { documentIn } from './document.js';
import { withThreads, withTimeFlag, type TimeFlag } from './with-threads.js';

interface Flags extends TimeFlag {
  readonly witnesses?: boolean;
}

export const gateCommand = (disclosure: Command): Command =>
  withTimeFlag(disclosure.command('gate'))
    .argument(
      '<file>',
      'counts, attackers, protected forms, k and releases in time order as JSON; - reads from standard input',
    )
    .description('Which release of a plan is refused first, and why? Prints what may leave, step by step.')
    .option('--witnesses', 'print the worlds that prove each release; they are as secret as the counts')
    .addHelpText('after', '\nExits with 1 when anything is refused. The format is in docs/disclosure-formats.md.')
    .action((file: string, flags: Flags) =>
      withThreads('gate', flags, async (pool, watching) => {
        const judged = await gateInParallel(pool, readPlan(documentIn(file)), watching);
        process.stdout.write(`${JSON.stringify(outcomeDocument(judged, flags.witnesses))}\n`);
        if (judged.outcomes.some(({ refusals, published }) => refusals.length > 0 || published === 'nothing'))
          process.exitCode = 1;
      }),
    );
