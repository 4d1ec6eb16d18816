import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { said, type Said } from './testing/said.js';

describeWithKafka('samverk kafka, told something wrong', () => {
  let server: TestBroker;
  const samverk = (env: Readonly<Record<string, string>>, ...words: string[]): Promise<Said> => {
    const login = { SAMVERK_KAFKA_USERNAME: server.admin.username, SAMVERK_KAFKA_PASSWORD: server.admin.password };
    const how = { SAMVERK_KAFKA_BROKERS: server.broker, SAMVERK_KAFKA_MECHANISM: 'plain', SAMVERK_KAFKA_TLS: 'off' };
    return said({ ...login, ...how, ...env }, '--collaboration', 'goteborg-stodcentrum', 'kafka', ...words);
  };
  beforeAll(async () => void (server = await ownBroker()), 120_000);
  afterAll(() => server?.remove());

  const wrong: readonly [string, Readonly<Record<string, string>>, readonly string[], RegExp][] = [
    ['replicas that are no number', {}, ['apply', '--replicas', 'abc'], /--replicas.*whole number/],
    ['no replicas', {}, ['apply', '--replicas', '0'], /--replicas.*whole number/],
    ['more replicas than anybody has', {}, ['apply', '--replicas', '70000'], /--replicas.*whole number/],
    [
      'more replicas than brokers',
      {},
      ['apply', '--replicas', '3'],
      /--replicas asks for 3 copies; brokers in the cluster: 1/,
    ],
    ['the same when only planned', {}, ['plan', '--replicas', '3'], /--replicas asks for 3/],
    ['a wrong password', { SAMVERK_KAFKA_PASSWORD: 'wr0ng' }, ['plan'], /SAMVERK_KAFKA_PASSWORD/],
    ['the wrong mechanism', { SAMVERK_KAFKA_MECHANISM: 'scram-sha-512' }, ['plan'], /SAMVERK_KAFKA_MECHANISM/],
    [
      'a mechanism that the broker has not',
      { SAMVERK_KAFKA_MECHANISM: 'scram-sha-256' },
      ['plan'],
      /SAMVERK_KAFKA_MECHANISM/,
    ],
    ['no login', { SAMVERK_KAFKA_USERNAME: '', SAMVERK_KAFKA_PASSWORD: '' }, ['plan'], /SAMVERK_KAFKA_USERNAME/],
    ['a broker that is away', { SAMVERK_KAFKA_BROKERS: '127.0.0.1:1' }, ['plan'], /SAMVERK_KAFKA_BROKERS/],
    ['a broker of no name', { SAMVERK_KAFKA_BROKERS: 'no-such-host.invalid:9092' }, ['plan'], /SAMVERK_KAFKA_BROKERS/],
    ['a login without a password', { SAMVERK_KAFKA_PASSWORD: '' }, ['plan'], /SAMVERK_KAFKA_PASSWORD is missing/],
    ['a password without a login', { SAMVERK_KAFKA_USERNAME: '' }, ['plan'], /SAMVERK_KAFKA_USERNAME is missing/],
    ['TLS where there is none', { SAMVERK_KAFKA_TLS: 'on' }, ['plan'], /SAMVERK_KAFKA_TLS/],
  ];
  it.each(wrong)('%s is told by the name of its setting', async (_, env, words, expected) => {
    const { code, err } = await samverk(env, ...words);
    expect([code, err]).toEqual([2, expect.stringMatching(expected)]);
    expect(err).not.toMatch(/wr0ng|did not take/);
  });
});
