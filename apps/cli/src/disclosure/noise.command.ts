import { createHmac, randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { drawn, noiseDocument, readNoise, type RandomBytes } from '#platform/disclosure-control';
import { Rejection } from '#platform/domain';
import { documentIn } from './document.js';
import { refusalOf, refuse } from './no-answer.js';

export const noiseCommand = (disclosure: Command): Command =>
  disclosure
    .command('noise')
    .argument('<file>', 'a privacy budget and the release to draw from it as JSON; - reads from standard input')
    .description('Add exact two-sided geometric noise. Prints the figures and the budget that is left, to be kept.')
    .addHelpText('after', '\nThe format is in docs/disclosure-formats.md.')
    .action((file: string) => {
      try {
        const { budget, release, seed } = readNoise(documentIn(file));
        const draw = drawn(budget, release, seed === undefined ? randomBytes : seeded(seed));
        process.stdout.write(`${JSON.stringify(noiseDocument(budget, draw))}\n`);
      } catch (error) {
        if (error instanceof Rejection) throw refuse({ code: error.code, message: error.message }, 1);
        throw refusalOf(error);
      }
    });

/** The same bytes for the same seed: for trials and tests. */
const seeded = (seed: string): RandomBytes => {
  let block = 0;
  return () =>
    createHmac('sha512', seed)
      .update(String((block += 1)))
      .digest();
};
