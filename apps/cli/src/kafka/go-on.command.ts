import type { Command } from 'commander';
import { GoOn, type FoundThere, type WentOn } from '#platform/relay';
import { Complaint } from '../complaint.js';
import { told } from '../output.js';
import type { Settings } from '../settings.js';
import { askedOfKafka } from './asked-of-kafka.js';
import { configured, type ConfiguredFlags } from './configured.js';
import { kafkaChoice, withKafkaFlags, type KafkaFlags } from './kafka-choice.js';
import { withRelay } from './with-relay.js';

interface Flags extends KafkaFlags, ConfiguredFlags {
  readonly json?: boolean;
}

const afterwards = `
For a relay that stands still with TopicAhead: its ledger was restored to an earlier moment than the topics have seen. It reads
the ends of the topics and writes to none. What the log still holds keeps the numbers that it has there, the numbers of what was
lost go to nothing any more, and all else comes behind. The worker goes on a moment after. Done twice, it changes nothing.`;

export const goOnCommand = (kafka: Command, settings: () => Settings): Command =>
  withKafkaFlags(kafka.command('go-on'))
    .description('Let the relay go on after a restore, with the numbers that its topics have had.')
    .option('--collaborations <folder>', 'folder with one folder per collaboration')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', afterwards)
    .action(async (flags: Flags) => {
      const { collaboration } = await configured(flags, settings());
      const given = { command: 'kafka-go-on', settings: settings(), kafka: kafkaChoice(settings(), flags) };
      const work = () => withRelay(given, (surroundings) => new GoOn(surroundings, collaboration).run());
      const went = await askedOfKafka(work).catch((error: unknown) => {
        throw complaints[(error as Error).name] ? new Complaint(complaints[(error as Error).name]!, 1) : error;
      });
      told(went, sentences(went), flags.json);
    });

const complaints: Readonly<Record<string, string>> = {
  OtherLog:
    'Nothing was changed: the log does not hold what the ledger says was told. Restore the ledger to a moment no later than that of the log; see --event-store.',
  Fenced: 'Nothing was changed: another process has taken over. Run it again.',
};

const sentences = ({ wasBehind, topics }: WentOn): string => {
  const empty = topics.filter(({ isEmpty }) => isEmpty).map(({ chosen }) => chosen);
  const unknown = empty.length > 0 ? [`Nothing is left in ${empty.join(', ')}: whether it had more is not known.`] : [];
  if (!wasBehind) return ['The ledger knows all that the topics have had; nothing was changed.', ...unknown].join('\n');
  const isLost = topics.some(({ lost }) => lost > 0);
  return [...topics.filter(({ isEmpty }) => !isEmpty).map(line), ...unknown, ...(isLost ? [toTell] : [])].join('\n');
};

const line = ({ chosen, kept, lost, lostNumbers }: FoundThere): string => {
  const numbers = lostNumbers.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ');
  const gone = lost > 0 ? ` (ce_sequence ${numbers})` : '';
  return `${chosen}: ${kept} messages come again with the numbers that they have; ${lost} are of events that the log no longer holds${gone}.`;
};

const toTell = `Tell the readers of these topics: what has these numbers was delivered and is not on record any more, its ce_dataref answers 404.
Ask the units to send again what they sent since the restored moment: it comes with the same ce_id and a new number.`;
