import { createHmac } from 'node:crypto';
import type { Command } from 'commander';
import { readRounding, roundingDocument, type Rounded } from '#platform/disclosure-control';
import { documentIn } from './document.js';
import { refuse, unsafe } from './no-answer.js';
import { withThreads, withTimeFlag, type TimeFlag } from './with-threads.js';

export const roundCommand = (disclosure: Command): Command =>
  withTimeFlag(disclosure.command('round'))
    .argument('<file>', 'cells, relations, base and a secret seed as JSON; - reads from standard input')
    .description('Round a table so that it still adds up. Prints each figure and what it tells.')
    .addHelpText('after', '\nThe format is in docs/disclosure-formats.md.')
    .action((file: string, flags: TimeFlag) =>
      withThreads('round', flags, async (pool, watching) => {
        const asked = readRounding(documentIn(file), preference);
        const answer = await pool.run('round', asked, watching);
        if (answer.status !== 'rounded') throw refusal(answer);
        process.stdout.write(`${JSON.stringify(roundingDocument(asked, answer))}\n`);
      }),
    );

/** From -32768 to 32767, keyed, so that nobody without the seed knows which of all roundings was preferred. */
const preference = (seed: string, cell: string): number =>
  createHmac('sha256', seed).update(cell).digest().readInt16BE(0);

const refusal = (refused: Exclude<Rounded, { status: 'rounded' }>): Error => {
  switch (refused.status) {
    case 'cannot-round': {
      const message = 'No table adds up with every cell at the multiple below or above it.';
      return refuse({ code: 'cannot-round', message }, 1);
    }
    case 'doubtful':
      return refuse({ code: 'doubtful', message: `The solver does not vouch for an answer. ${unsafe}` }, 1);
  }
};
