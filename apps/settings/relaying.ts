import type { KafkaSettings } from '#platform/relay';
import { oneOf, pemFile, setting, text, type ValuesOf } from '#platform/settings';

const isHosts = (given: string): boolean => given.split(',').every((each) => /^[^\s:,]+:\d{1,5}$/.test(each));

/** One without the other would be no login at all. */
const [USERNAME, PASSWORD] = ['SAMVERK_KAFKA_USERNAME', 'SAMVERK_KAFKA_PASSWORD'] as const;

/** How Kafka is reached (kafka.md). */
export const relaying = {
  kafkaBrokers: setting({
    name: 'SAMVERK_KAFKA_BROKERS',
    kind: text('host:port, several with commas between', isHosts),
    meaning: 'The Kafka that is relayed to and `samverk kafka` looks after. Left out: nothing is relayed.',
    fallback: '',
  }),
  kafkaUsername: setting({
    name: USERNAME,
    kind: text('a login'),
    meaning: 'The login at Kafka: of the relay, and of an administrator for `samverk kafka`. Left out: none is given.',
    fallback: '',
    neededWith: { name: PASSWORD },
  }),
  kafkaPassword: setting({
    name: PASSWORD,
    kind: text('a password'),
    meaning: 'The password of that login.',
    fallback: '',
    neededWith: { name: USERNAME },
    secret: true,
  }),
  kafkaMechanism: setting<'plain' | 'scram-sha-256' | 'scram-sha-512'>({
    name: 'SAMVERK_KAFKA_MECHANISM',
    kind: oneOf('plain', 'scram-sha-256', 'scram-sha-512'),
    meaning: 'How that login is proven.',
    fallback: 'scram-sha-512',
  }),
  kafkaTls: setting({
    name: 'SAMVERK_KAFKA_TLS',
    kind: oneOf('on', 'off'),
    meaning: 'Whether Kafka is reached by TLS; off on one machine only.',
    fallback: 'on',
  }),
  kafkaCa: setting({
    name: 'SAMVERK_KAFKA_CA',
    kind: pemFile,
    meaning: "Certificates of whoever signed the brokers' own. Left out: those that Node knows.",
    fallback: '',
  }),
};

/** The same for whoever speaks to Kafka; undefined where no broker is named. */
export const kafkaSettingsOf = (given: ValuesOf<typeof relaying>): KafkaSettings | undefined => {
  const { kafkaBrokers, kafkaUsername, kafkaPassword, kafkaMechanism, kafkaTls, kafkaCa } = given;
  if (kafkaBrokers === '') return undefined;
  const login = kafkaUsername ? { username: kafkaUsername, password: kafkaPassword, mechanism: kafkaMechanism } : {};
  const tls = kafkaTls === 'on' && (kafkaCa === '' || { ca: kafkaCa });
  return { brokers: kafkaBrokers.split(','), tls, ...login };
};
