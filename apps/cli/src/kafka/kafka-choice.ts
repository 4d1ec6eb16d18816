import type { Command } from 'commander';
import type { KafkaSettings } from '#platform/relay';
import { InvalidSettings, readSettings } from '#platform/settings';
import { knownNames } from '../../../settings/processes.js';
import { kafkaSettingsOf, relaying } from '../../../settings/relaying.js';
import { Complaint } from '../complaint.js';
import { between } from '../numbers.js';
import type { Settings } from '../settings.js';

/** Flags that win over the settings of the worker. */
export interface KafkaFlags {
  readonly brokers?: string;
  readonly mechanism?: string;
  /** False with `--no-tls`. */
  readonly tls: boolean;
}

const explained = `
The login is that of an administrator of the cluster: SAMVERK_KAFKA_USERNAME and SAMVERK_KAFKA_PASSWORD, or the file that
SAMVERK_KAFKA_PASSWORD_FILE names. SAMVERK_KAFKA_CA names the certificates of an authority of one's own.`;

export const withKafkaFlags = (command: Command): Command =>
  command
    .option('--brokers <hosts>', `host:port, several with commas between (${relaying.kafkaBrokers.name})`)
    .option('--mechanism <name>', `plain, scram-sha-256 or scram-sha-512 (${relaying.kafkaMechanism.name})`)
    .option('--no-tls', 'without TLS: on one machine only')
    .addHelpText('after', explained);

/** More than any cluster has brokers; whether these are as many, the cluster tells. */
const MOST_REPLICAS = 1000;

export const withReplicas = (command: Command, meaning: string): Command =>
  command.option('--replicas <number>', `${meaning} (default: 3, or one on each broker)`, between(1, MOST_REPLICAS));

/** How an operator reaches Kafka, told as the worker is. */
export const kafkaChoice = (settings: Settings, { brokers, mechanism, tls }: KafkaFlags): KafkaSettings => {
  const flags = { kafkaBrokers: brokers, kafkaMechanism: mechanism, kafkaTls: tls ? undefined : 'off' };
  const names = Object.keys(relaying) as (keyof typeof relaying)[];
  const given = names.map((name) => [relaying[name].name, { ...settings, ...defined(flags) }[name]]);
  const chosen = kafkaSettingsOf(readOr(Object.fromEntries(given) as Record<string, string | undefined>));
  if (chosen) return chosen;
  throw new Complaint(`Where is Kafka? Give --brokers, or set ${relaying.kafkaBrokers.name}.`);
};

const readOr = (given: Readonly<Record<string, string | undefined>>) => {
  try {
    return readSettings(relaying, given, knownNames);
  } catch (error) {
    throw error instanceof InvalidSettings ? new Complaint(`${error.problems.join('. ')}.`) : error;
  }
};

const defined = (flags: Settings): Settings =>
  Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
