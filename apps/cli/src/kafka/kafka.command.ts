import type { Command } from 'commander';
import { commands, difference, isNothing, KafkaCluster } from '#platform/relay';
import { told } from '../output.js';
import type { Settings } from '../settings.js';
import { configured, type ConfiguredFlags } from './configured.js';
import { lines } from './difference-lines.js';
import { kafkaChoice, withKafkaFlags, type KafkaFlags } from './kafka-choice.js';
import { replayCommand } from './replay.command.js';
import { takeUpCommand } from './take-up.command.js';

interface Flags extends KafkaFlags, ConfiguredFlags {
  readonly replicas: string;
  readonly commands?: boolean;
}

const beyond = `
What kafkajs cannot do, logins and quotas, plan --commands prints for Kafka's own kafka-configs.sh.`;

export const kafkaCommand = (program: Command, settings: () => Settings): Command => {
  const kafka = program
    .command('kafka')
    .description('Topics and rights at Kafka, from the configuration of a collaboration; what waits, and topics anew.');
  withFlags(kafka.command('plan').description('Print what is missing at the broker; exits with 1 when something is.'))
    .option('--commands', 'print the commands for logins and quotas instead')
    .addHelpText('after', beyond)
    .action((flags: Flags) => plan(flags, settings()));
  withFlags(kafka.command('apply').description('Do what plan prints. Done twice, it changes nothing.')).action(
    (flags: Flags) => apply(flags, settings()),
  );
  replayCommand(kafka, settings);
  takeUpCommand(kafka, settings);
  return kafka;
};

const withFlags = (command: Command): Command =>
  withKafkaFlags(command)
    .option('--collaborations <folder>', 'folder with one folder per collaboration')
    .option('--replicas <number>', 'copies of each new topic', '3');

const plan = async (flags: Flags, settings: Settings): Promise<void> => {
  const { collaboration } = await configured(flags, settings);
  const chosen = kafkaChoice(settings, flags);
  if (flags.commands) return told(null, commands(collaboration, chosen.brokers.join()).join('\n'));
  const found = difference(collaboration, await new KafkaCluster(chosen).present(collaboration.id));
  told(null, lines(found).join('\n') || 'Nothing is missing.');
  if (!isNothing(found)) process.exitCode = 1;
};

const apply = async (flags: Flags, settings: Settings): Promise<void> => {
  const { collaboration } = await configured(flags, settings);
  const found = await new KafkaCluster(kafkaChoice(settings, flags)).bring(collaboration, Number(flags.replicas));
  told(null, lines(found).join('\n') || 'Nothing was missing.');
};
