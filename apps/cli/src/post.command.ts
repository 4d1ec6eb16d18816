import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { Complaint } from './complaint.js';
import type { CloudEvent } from './history.js';
import { postBatch, type Answer } from './hub.js';
import { told } from './output.js';
import { needed, type Settings } from './settings.js';
import { Tokens } from './tokens.js';

interface Flags {
  readonly unit: string;
  readonly function: string;
  readonly json?: boolean;
}

export const postCommand = (program: Command, settings: () => Settings): Command =>
  program
    .command('post')
    .argument('<file>', 'a CloudEvent or an array of them as JSON; - reads from standard input')
    .description('Post one event, or several, as a unit.')
    .requiredOption('--unit <id>', 'the unit that says it, e.g. alingsas-kommunstyrelsen')
    .option('--function <name>', 'the function at the unit', 'registrar')
    .option('--json', "print the hub's answers as JSON")
    .addHelpText(
      'after',
      '\nExits with 1 when the hub refuses an event. Posting the same event again is safe: it is recorded once.',
    )
    .action(async (file: string, { unit, function: acting, json }: Flags) => {
      const events = eventsIn(file);
      const token = await new Tokens(settings()).of(unit, acting);
      const answers = await postBatch(needed(settings(), 'hub'), token, events);
      told(answers, answers.map(sentence).join('\n'), json);
      if (answers.some(({ problem }) => problem)) process.exitCode = 1;
    });

const eventsIn = (file: string): readonly CloudEvent[] => {
  const parsed = json(file);
  return Array.isArray(parsed) ? (parsed as CloudEvent[]) : [parsed as CloudEvent];
};

const json = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'));
  } catch {
    throw new Complaint(`${file === '-' ? 'Standard input' : file} cannot be read as JSON.`);
  }
};

const sentence = ({ status, receipt, problem }: Answer): string => {
  if (receipt) return `${receipt.status} in ${receipt.stream}`;
  const fields = (problem?.invalidParameters ?? [])
    .map(({ pointer, rule, detail }) => `\n  ${pointer}: ${detail ?? rule}`)
    .join('');
  return `refused with ${status} ${problem?.code}: ${problem?.detail}${fields}`;
};
