import type { Command } from 'commander';
import { told } from './output.js';
import { asPartner, type As } from './partner.js';
import type { Settings } from './settings.js';

export const askCommand = (program: Command, settings: () => Settings): Command =>
  program
    .command('ask')
    .argument('<question>', "what comes after /v1/, e.g. 'referrals?role=sent'; <hub>/docs lists all questions")
    .description('Ask the hub a question as a unit, and print the answer as JSON.')
    .requiredOption('--unit <id>', 'the unit that asks')
    .option('--function <name>', 'the function at the unit', 'case-officer')
    .option('--json', 'print the answer on one line')
    .addHelpText(
      'after',
      '\nExits with 1 when there is no such thing for this unit. What exists and is not for it is absent too.',
    )
    .action((question: string, flags: As & { json?: boolean }) =>
      asPartner(settings(), flags, async ({ hub }) => {
        const answer = await hub.ask<unknown>(question.replace(/^\/?(v1\/)?/, ''));
        told(answer, JSON.stringify(answer, null, 2), flags.json);
      }),
    );
