import type { Command } from 'commander';
import { readSuppression, suppressionDocument, type Suppression } from '#platform/disclosure-control';
import { documentIn } from './document.js';
import { refuse, unsafe } from './no-answer.js';
import { withThreads, type TimeFlag } from './with-threads.js';

/** What the search may take beyond its time, for the first safe pattern and the audit of the last. */
const GRACE_MS = 600_000;

export const suppressCommand = (disclosure: Command): Command =>
  disclosure
    .command('suppress')
    .argument(
      '<file>',
      'cells, relations, primary cells and what the attacker knows as JSON; - reads from standard input',
    )
    .description('Which further figures must be withheld? Prints the cheapest pattern that protects the primary cells.')
    .option('--seconds <n>', 'time to search for something cheaper; then the best so far is printed', '60')
    .addHelpText('after', '\nThe format is in docs/disclosure-formats.md.')
    .action((file: string, flags: TimeFlag) =>
      withThreads('suppress', { ...flags, graceMs: GRACE_MS }, async (pool, watching) => {
        const task = readSuppression(documentIn(file));
        const limitMs = watching.limitMs + GRACE_MS;
        const found = await pool.run('suppress', { task, timeLimitMs: watching.limitMs }, { ...watching, limitMs });
        if (found.status !== 'protected') throw refusal(found);
        process.stdout.write(`${JSON.stringify(suppressionDocument(found))}\n`);
      }),
    );

const refusal = ({ status, cells }: Exclude<Suppression, { status: 'protected' }>): Error => {
  switch (status) {
    case 'cannot-protect':
      return refuse({ code: status, message: 'Not even withholding every cell protects all primary cells.', cells }, 1);
    case 'unproven':
      return refuse({ code: 'doubtful', message: `The solver does not vouch for a pattern. ${unsafe}`, cells }, 1);
  }
};
