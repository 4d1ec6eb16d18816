import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { AnsweredFile } from '#platform/client';
import { Complaint } from './complaint.js';
import { told } from './output.js';
import { asPartner, type As } from './partner.js';
import { printable } from './printable.js';
import type { Settings } from './settings.js';

interface Flags extends As {
  readonly json?: boolean;
  readonly out?: string;
}

export const askCommand = (program: Command, settings: () => Settings): Command =>
  program
    .command('ask')
    .argument('<question>', "what comes after /v1/, e.g. 'referrals?role=sent'; <hub>/docs lists all questions")
    .description('Ask the hub a question as a unit, and print the answer: JSON, or what format= asks for.')
    .requiredOption('--unit <id>', 'the unit that asks')
    .option('--function <name>', 'the function at the unit', 'case-officer')
    .option('--json', 'print an answer in JSON on one line')
    .option('--out <file>', 'write the answer there, byte for byte as the hub gives it')
    .addHelpText(
      'after',
      '\nExits with 1 when there is no such thing for this unit. What exists and is not for it is absent too.',
    )
    .action((question: string, flags: Flags) =>
      asPartner(settings(), flags, async ({ hub }) => {
        const answer = await hub.file(question.replace(/^\/?(v1\/)?/, ''));
        if (flags.out === undefined) shown(answer, flags);
        else writeFileSync(flags.out, answer.bytes);
      }),
    );

const shown = ({ mediaType, bytes }: AnsweredFile, { json }: Flags): void => {
  const isTerminal = process.stdout.isTTY === true;
  if (/^application\/([a-z.]+\+)?json\b/.test(mediaType)) {
    const answer: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return told(answer, JSON.stringify(answer, null, 2), json);
  }
  if (!isTerminal) return void process.stdout.write(bytes);
  if (!/^(text\/|image\/svg)/.test(mediaType)) throw new Complaint('This is no text: give --out <file> to keep it.');
  process.stdout.write(printable(new TextDecoder().decode(bytes), isTerminal));
};
