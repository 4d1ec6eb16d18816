import type { ICustomPartitioner, KafkaConfig } from 'kafkajs';
import { Partitioners } from './kafkajs.js';

/** How the cluster is reached. */
export interface KafkaSettings {
  /** `host:port`, one or several. */
  readonly brokers: readonly string[];
  readonly username?: string;
  readonly password?: string;
  readonly mechanism?: 'plain' | 'scram-sha-256' | 'scram-sha-512';
  /** TLS; with the certificate of whoever signed the broker's, in PEM, where it is none that Node knows. */
  readonly tls?: boolean | { readonly ca: string };
}

/** Same keys, same partitions as Kafka's own clients; where there is but one, as in our topics, no key is hashed to find it. */
export const partitioner: ICustomPartitioner = () => {
  const byKey = Partitioners.DefaultPartitioner();
  return (message) => {
    const [first, ...others] = message.partitionMetadata;
    return first && others.length === 0 ? first.partitionId : byKey(message);
  };
};

/** Few and quick tries: whoever asks tries again, and knows what else to do. Nothing is logged: lines of the library name topics. */
export const clientConfig = (settings: KafkaSettings, clientId: string): KafkaConfig => {
  const { brokers, username, password, mechanism = 'scram-sha-512', tls } = settings;
  const login = { mechanism, username: username ?? '', password: password ?? '' } as NonNullable<KafkaConfig['sasl']>;
  return {
    clientId,
    brokers: [...brokers],
    ...(username === undefined ? {} : { sasl: login }),
    ...(tls ? { ssl: tls === true ? true : { ca: [tls.ca] } } : {}),
    connectionTimeout: 5_000,
    authenticationTimeout: 5_000,
    requestTimeout: 15_000,
    retry: { initialRetryTime: 10, multiplier: 2, maxRetryTime: 1_000, retries: 8 },
    logCreator: () => () => undefined,
  };
};
