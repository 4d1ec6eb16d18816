import type { KafkaSettings } from '#platform/relay';

const mechanisms = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;

type Text = (name: string, fits: (given: string) => boolean, expected: string, fallback?: string) => string;

/** How Kafka is reached; undefined where no broker is named, and then nothing is relayed. */
export const kafkaConfig = (text: Text): KafkaSettings | undefined => {
  const brokers = text('SAMVERK_KAFKA_BROKERS', isHosts, 'host:port, or several with commas between', '');
  const username = text('SAMVERK_KAFKA_USERNAME', () => true, 'a login', '');
  const password = text('SAMVERK_KAFKA_PASSWORD', () => true, 'its password', '');
  const mechanism = text('SAMVERK_KAFKA_MECHANISM', isMechanism, mechanisms.join(', '), 'scram-sha-512');
  const tls = text('SAMVERK_KAFKA_TLS', (given) => ['on', 'off'].includes(given), 'on or off', 'on');
  if (brokers === '') return undefined;
  return {
    brokers: brokers.split(','),
    ...(username ? { username, password, mechanism: mechanism as (typeof mechanisms)[number] } : {}),
    tls: tls === 'on',
  };
};

const isMechanism = (given: string): boolean => mechanisms.some((mechanism) => mechanism === given);
const isHosts = (given: string): boolean =>
  given === '' || given.split(',').every((each) => /^[^\s:,]+:\d{1,5}$/.test(each));
