import type { Command } from 'commander';
import { TakeUp, type TakenUp } from '#platform/relay';
import { Complaint } from '../complaint.js';
import { told } from '../output.js';
import type { Settings } from '../settings.js';
import { configured, type ConfiguredFlags } from './configured.js';
import { kafkaChoice, withKafkaFlags, type KafkaFlags } from './kafka-choice.js';
import { withRelay } from './with-relay.js';

interface Flags extends KafkaFlags, ConfiguredFlags {
  readonly json?: boolean;
}

const afterwards = `
Messages go out in the order of their stream, with the numbers that were kept for them. Workers may go on meanwhile: the one
that relays pauses, and goes on a moment after. Exits with 1 when a stream still waits; done again it tries those again.`;

export const takeUpCommand = (kafka: Command, settings: () => Settings): Command =>
  withKafkaFlags(kafka.command('take-up'))
    .description('Relay what waits behind an event that could not be, once code or broker has been corrected.')
    .option('--collaborations <folder>', 'folder with one folder per collaboration')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', afterwards)
    .action(async (flags: Flags) => {
      const { collaboration } = await configured(flags, settings());
      const given = { command: 'kafka-take-up', settings: settings(), kafka: kafkaChoice(settings(), flags) };
      const taken = await withRelay(given, (surroundings) => new TakeUp(surroundings, collaboration).run());
      told(taken, sentence(taken), flags.json);
      if (taken.ended) throw new Complaint(`It ended before all was tried (${taken.ended}): run it again.`);
      if (stillWaiting(taken) > 0) process.exitCode = 1;
    });

const stillWaiting = ({ waiting }: TakenUp): number => Object.values(waiting).reduce((sum, each) => sum + each, 0);

const sentence = (taken: TakenUp): string => {
  const { events, streams, waiting } = taken;
  const reasons = Object.entries(waiting).map(([reason, count]) => `${reason} ${count}`);
  const why = reasons.length > 0 ? ` (${reasons.join(', ')})` : '';
  return `${events} events taken up; ${streams} streams wait no longer, ${stillWaiting(taken)} still do${why}.`;
};
