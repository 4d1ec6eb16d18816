import type { Command } from 'commander';
import { chosenTopic, isReplayOf, type ChosenTopic, type Relayable, type Replayed } from '#platform/relay';
import { Complaint } from '../complaint.js';
import { told } from '../output.js';
import type { Settings } from '../settings.js';
import { configured } from './configured.js';
import { kafkaChoice, withKafkaFlags, withReplicas } from './kafka-choice.js';
import { filled, type ReplayFlags } from './filled.js';

const afterwards = `
The fresh topic is named as the live one, with a number from 2 on behind it: <live topic>.2. It is made when it is not there,
and must be empty. The unit whose inbox it is, or --reader, may read it as soon as it is whole; its groups stay as they are.
It goes on in the live topic behind the number that is printed. Delete the topic when it has been read.`;

export const replayCommand = (kafka: Command, settings: () => Settings): Command =>
  withReplicas(withKafkaFlags(kafka.command('replay')), 'copies of the topic, where it is made')
    .description('Fill a fresh topic from the log with what the live one has had, for a new integrator.')
    .requiredOption('--topic <topic>', 'open, releases or inbox:<unit>')
    .requiredOption('--into <name>', 'the fresh topic')
    .option('--reader <unit>', 'the unit that is to read it; must be given for open and releases')
    .option('--renumber', 'also when the rules of today give other numbers: the reader begins anew with them')
    .option('--collaborations <folder>', 'folder with one folder per collaboration')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', afterwards)
    .action(async (flags: ReplayFlags) => {
      const found = await configured(flags, settings());
      const chosen = chosenOf(found.collaboration, flags);
      const reader = readerOf(found.collaboration, chosen, flags);
      const kafka = kafkaChoice(settings(), flags);
      const replayed = await filled({ ...found, chosen, reader, kafka, settings: settings(), flags });
      told(replayed, sentence(replayed, chosen, flags), flags.json);
    });

const chosenOf = (collaboration: Relayable, { topic, into }: ReplayFlags): ChosenTopic => {
  const chosen = chosenTopic(collaboration, topic);
  if (!chosen) throw new Complaint('There is no such topic: give open, releases or inbox:<unit with a case-system>.');
  if (!isReplayOf(chosen.live, into)) throw new Complaint(`Call it ${chosen.live}.2, or by another number up to 999.`);
  return chosen;
};

/** Asked for before anything is made: a topic that was filled for nobody could not be given to anybody later. */
const readerOf = ({ units }: Relayable, { unit }: ChosenTopic, { topic, reader = unit }: ReplayFlags): string => {
  if (reader === undefined)
    throw new Complaint(`Who is to read it? Name the unit with --reader: ${topic} is no unit's own.`);
  if (unit !== undefined && reader !== unit) throw new Complaint('An inbox is read by its own unit and nobody else.');
  if (!units.some(({ id }) => id === reader)) throw new Complaint('The reader is no unit there.');
  return reader;
};

const sentence = (
  { messages, leftOut, last, waiting }: Replayed,
  { live }: ChosenTopic,
  { into }: ReplayFlags,
): string => {
  const out = leftOut > 0 ? `, ${leftOut} left out that are gone or have newer ones` : '';
  const gaps = waiting.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ');
  const still = waiting.length > 0 ? ` These still have to come there: ${gaps}.` : '';
  return `${messages} messages are in ${into}${out}. Its reader may read it now.\nThe reader goes on in ${live} behind ce_sequence ${last}.${still}`;
};
