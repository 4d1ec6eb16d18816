import { relaying } from './settings/relaying.js';

const { kafkaBrokers, kafkaUsername, kafkaPassword, kafkaMechanism, kafkaTls, kafkaCa } = relaying;
const login = `${kafkaUsername.name}, ${kafkaPassword.name} and ${kafkaMechanism.name}`;
const apply = 'topics or rights are missing: run samverk kafka apply';
const noLogin = `the login is refused: see ${login}, and that it exists (samverk kafka plan --commands)`;
const spoken = `${kafkaTls.name} and ${kafkaCa.name} for how it is spoken to`;
const away = `no broker answers there, or not in this way: see ${kafkaBrokers.name}, and ${spoken}`;
const hungUp = `the broker hangs up on whoever does not speak as it wants: see ${kafkaUsername.name} for a login, and ${spoken}`;

/** What to see to, by the stable reason why Kafka was of no use. */
const advice: Readonly<Record<string, string>> = {
  UNKNOWN_TOPIC_OR_PARTITION: apply,
  TOPIC_AUTHORIZATION_FAILED: apply,
  TRANSACTIONAL_ID_AUTHORIZATION_FAILED: apply,
  CLUSTER_AUTHORIZATION_FAILED: `the login may not do this: give that of an administrator (${login})`,
  SASL_AUTHENTICATION_FAILED: noLogin,
  UNSUPPORTED_SASL_MECHANISM: noLogin,
  KafkaJSSASLAuthenticationError: noLogin,
  NOT_ENOUGH_REPLICAS: 'too few brokers are up to keep two copies: start them',
  NOT_ENOUGH_REPLICAS_AFTER_APPEND: 'too few brokers are up to keep two copies: start them',
  INVALID_REPLICATION_FACTOR: 'there are not as many brokers as copies: give --replicas',
  LaneTaken: 'another worker writes to these topics: see that one worker alone relays this collaboration',
  OtherLog:
    'the log does not hold what has been relayed: give the one that the relay had, or the copy that was switched to',
  TopicAhead:
    'a topic has had more than the ledger knows of, as after a restore: run samverk kafka go-on (docs/operations/kafka.md, After a restore)',
  KafkaJSConnectionError: away,
  KafkaJSConnectionClosedError: hungUp,
  KafkaJSBrokerNotFound: away,
  KafkaJSRequestTimeoutError: away,
};

/** Undefined where nobody can tell. Never what the broker says: that may name units. */
export const kafkaAdvice = (reason: string): string | undefined => advice[reason];
