import type { Command } from 'commander';
import { loadDirectory, type Collaboration } from '#platform/identity';
import { commands, difference, isNothing, KafkaCluster, type KafkaSettings } from '#platform/relay';
import { Complaint } from '../complaint.js';
import { told } from '../output.js';
import { needed, type Settings } from '../settings.js';
import { lines } from './difference-lines.js';

interface Flags {
  readonly brokers: string;
  readonly collaborations: string;
  readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
  readonly tls: boolean;
  readonly replicas: string;
  readonly commands?: boolean;
}

const explained = `
The administrator's login is taken from SAMVERK_KAFKA_USERNAME and SAMVERK_KAFKA_PASSWORD. What kafkajs cannot do, logins and
quotas, plan --commands prints for Kafka's own kafka-configs.sh.`;

export const kafkaCommand = (program: Command, settings: () => Settings): Command => {
  const kafka = program
    .command('kafka')
    .description('Topics and rights at Kafka, from the configuration of a collaboration.');
  withFlags(kafka.command('plan').description('Print what is missing at the broker; exits with 1 when something is.'))
    .option('--commands', 'print the commands for logins and quotas instead')
    .action((flags: Flags) => plan(flags, settings()));
  withFlags(kafka.command('apply').description('Do what plan prints. Done twice, it changes nothing.')).action(
    (flags: Flags) => apply(flags, settings()),
  );
  return kafka;
};

const withFlags = (command: Command): Command =>
  command
    .requiredOption('--brokers <hosts>', 'host:port, several with commas between', process.env['SAMVERK_KAFKA_BROKERS'])
    .option('--collaborations <folder>', 'folder with one folder per collaboration', 'deploy/collaborations')
    .option('--mechanism <name>', 'plain, scram-sha-256 or scram-sha-512', 'scram-sha-512')
    .option('--no-tls', 'without TLS: on one machine only')
    .option('--replicas <number>', 'copies of each new topic', '3')
    .addHelpText('after', explained);

const plan = async (flags: Flags, settings: Settings): Promise<void> => {
  const configured = await collaborationOf(flags, settings);
  if (flags.commands) return told(null, commands(configured, flags.brokers).join('\n'));
  const found = difference(configured, await clusterOf(flags).present(configured.id));
  told(null, lines(found).join('\n') || 'Nothing is missing.');
  if (!isNothing(found)) process.exitCode = 1;
};

const apply = async (flags: Flags, settings: Settings): Promise<void> => {
  const configured = await collaborationOf(flags, settings);
  const found = await clusterOf(flags).bring(configured, Number(flags.replicas));
  told(null, lines(found).join('\n') || 'Nothing was missing.');
};

const clusterOf = ({ brokers, mechanism, tls }: Flags): KafkaCluster => {
  const { SAMVERK_KAFKA_USERNAME: username, SAMVERK_KAFKA_PASSWORD: password } = process.env;
  const login: Partial<KafkaSettings> = username ? { username, password: password ?? '', mechanism } : {};
  return new KafkaCluster({ brokers: brokers.split(','), tls, ...login });
};

const collaborationOf = async ({ collaborations }: Flags, settings: Settings): Promise<Collaboration> => {
  const id = needed(settings, 'collaboration');
  const found = (await loadDirectory(collaborations)).collaboration(id);
  if (!found) throw new Complaint(`There is no collaboration called ${id} in ${collaborations}.`, 2);
  return found;
};
