import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { Complaint } from './complaint.js';
import type { CloudEvent } from './history.js';
import { withGroundFlags, type GroundFlags } from './ground.js';
import { postBatch, type Answer } from './hub.js';
import { told } from './output.js';
import { asPartner, type As } from './partner.js';
import { withPage } from './problem-page.js';
import { isSaying, sayAll } from './saying.js';
import { needed, type Settings } from './settings.js';
import { Tokens } from './tokens.js';

interface Flags extends As, GroundFlags {
  readonly json?: boolean;
}

export const postCommand = (program: Command, settings: () => Settings): Command =>
  withGroundFlags(program.command('post'))
    .argument(
      '<file>',
      'a CloudEvent, or { "type": …, "data": … } alone, or an array, as JSON; - reads from standard input',
    )
    .description('Post one event, or several, as a unit.')
    .requiredOption('--unit <id>', 'the unit that says it, e.g. alingsas-kommunstyrelsen')
    .option('--function <name>', 'the function at the unit', 'registrar')
    .option('--json', "print the hub's answers as JSON")
    .addHelpText(
      'after',
      '\nExits with 1 when the hub refuses an event. Posting the same event again is safe: it is recorded once. Where only type and data are given, it happened today, it gets a new id, and the receipt is kept in your own folder.',
    )
    .action(async (file: string, flags: Flags) => {
      const { unit, function: acting, json } = flags;
      const events = eventsIn(file);
      if (events.length > 0 && events.every(isSaying))
        return asPartner(settings(), flags, ({ hub }) => sayAll(hub, events, flags));
      if (flags.basis)
        throw new Complaint('--basis is added to events with type and data alone: leave the envelope out.');
      const token = await new Tokens(settings()).of(unit, acting);
      const hub = needed(settings(), 'hub');
      const answers = await postBatch(hub, token, events);
      told(answers, answers.map((answer) => sentence(answer, hub)).join('\n'), json);
      if (answers.some(({ problem }) => problem)) process.exitCode = 1;
      return undefined;
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

const sentence = ({ status, receipt, problem }: Answer, hub: string): string => {
  if (receipt) return `${receipt.status} in ${receipt.stream}`;
  const fields = (problem?.invalidParameters ?? [])
    .map(({ pointer, rule, detail }) => `\n  ${pointer}: ${detail ?? rule}`)
    .join('');
  return withPage(`refused with ${status} ${problem?.code}: ${problem?.detail}${fields}`, hub, problem?.code);
};
