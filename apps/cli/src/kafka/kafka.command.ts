import type { Command } from 'commander';
import { commands } from '#platform/relay';
import { Complaint } from '../complaint.js';
import { told } from '../output.js';
import type { Settings } from '../settings.js';
import { allConfigured, type ConfiguredFlags } from './configured.js';
import { goOnCommand } from './go-on.command.js';
import { kafkaChoice, withKafkaFlags, withReplicas, type KafkaFlags } from './kafka-choice.js';
import { applied, planned, type Asked } from './planned.js';
import { replayCommand } from './replay.command.js';
import { takeUpCommand } from './take-up.command.js';

interface Flags extends KafkaFlags, ConfiguredFlags {
  readonly replicas?: number;
  readonly commands?: boolean;
  readonly gone?: readonly string[];
}

const which = `
All collaborations of the folder, as the worker relays them; one of them with --collaboration before the command.
+ is missing, ~ is otherwise, - is too much, ! is told and left as it is. Behind # stands the unit whose login or inbox it is.`;
const beyond = `
What kafkajs cannot do, to make and delete logins and quotas, plan --commands prints for Kafka's own kafka-configs.sh.`;

export const kafkaCommand = (program: Command, settings: () => Settings): Command => {
  const kafka = program
    .command('kafka')
    .description('Topics and rights at Kafka, from the configuration; what waits, and topics anew.');
  // Not by the settings: there `npm start` writes one that questions are asked in.
  const only = (): string | undefined => program.opts<Settings>().collaboration;
  withFlags(kafka.command('plan').description('Print what is missing at the broker; exits with 1 when something is.'))
    .option('--commands', 'print the commands for logins and quotas instead')
    .addHelpText('after', beyond)
    .action((flags: Flags) => plan(flags, settings(), only()));
  withFlags(kafka.command('apply').description('Do what plan prints. Done twice, it changes nothing.'))
    .option('--gone <ids>', 'take away all rights of these collaborations; several with commas between', byCommas)
    .action((flags: Flags) => apply(flags, settings(), only()));
  replayCommand(kafka, settings);
  takeUpCommand(kafka, settings);
  goOnCommand(kafka, settings);
  return kafka;
};

const byCommas = (ids: string): readonly string[] => ids.split(',').map((id) => id.trim());

const withFlags = (command: Command): Command =>
  withReplicas(withKafkaFlags(command), 'copies of each new topic')
    .option('--collaborations <folder>', 'folder with one folder per collaboration')
    .addHelpText('after', which);

const askedFor = async (flags: Flags, settings: Settings, only?: string): Promise<Asked> => {
  const collaborations = await allConfigured(flags, settings, only);
  const { replicas, gone } = flags;
  if (gone && only !== undefined) throw new Complaint('--gone is looked for beside all: leave out --collaboration.');
  const still = collaborations.find(({ id }) => gone?.includes(id));
  if (still) throw new Complaint(`${still.id} is configured, and so not gone: take its folder away first.`);
  const more = { ...(replicas === undefined ? {} : { replicas }), ...(gone ? { gone } : {}) };
  return { kafka: kafkaChoice(settings, flags), collaborations, all: only === undefined, ...more };
};

const plan = async (flags: Flags, settings: Settings, only?: string): Promise<void> => {
  const asked = await askedFor(flags, settings, only);
  if (flags.commands) return told(null, commands(asked.collaborations, asked.kafka.brokers.join(), only).join('\n'));
  ended(await planned(asked));
};

const apply = async (flags: Flags, settings: Settings, only?: string): Promise<void> =>
  ended(await applied(await askedFor(flags, settings, only)));

const ended = ({ text, complete }: Awaited<ReturnType<typeof planned>>): void => {
  told(null, text);
  if (!complete) process.exitCode = 1;
};
