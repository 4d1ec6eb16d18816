import type { KafkaSettings } from '#platform/relay';
import { readSettings, type Environment } from '#platform/settings';
import { knownNames, processes } from '../../settings/processes.js';

const read = (env: Environment) => readSettings(processes.worker, env, knownNames);

/** Everything the worker is told from outside, read once at start. */
const from = (env: Environment) => {
  const { kafkaBrokers, kafkaUsername, kafkaPassword, kafkaMechanism, kafkaTls, ...config } = read(env);
  const login = kafkaUsername ? { username: kafkaUsername, password: kafkaPassword, mechanism: kafkaMechanism } : {};
  /** Without a broker nothing is relayed. */
  const kafka: KafkaSettings | undefined =
    kafkaBrokers === '' ? undefined : { brokers: kafkaBrokers.split(','), tls: kafkaTls === 'on', ...login };
  return { ...config, kafka };
};

export const Config = { from };
export type Config = ReturnType<typeof from>;
