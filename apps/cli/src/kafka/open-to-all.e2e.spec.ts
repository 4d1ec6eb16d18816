import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { said } from './testing/said.js';

const SETTING = 'allow.everyone.if.no.acl.found';

describeWithKafka('A cluster that may let everyone read what no rule speaks of', () => {
  let server: TestBroker;
  beforeAll(async () => void (server = await ownBroker({ settings: { [SETTING]: 'true' } })), 120_000);
  afterAll(() => server?.remove());

  it('is told of once, by plan and by apply, for however many collaborations', async () => {
    const login = { SAMVERK_KAFKA_USERNAME: server.admin.username, SAMVERK_KAFKA_PASSWORD: server.admin.password };
    const how = { SAMVERK_KAFKA_BROKERS: server.broker, SAMVERK_KAFKA_MECHANISM: 'plain', SAMVERK_KAFKA_TLS: 'off' };
    for (const word of ['plan', 'apply', 'plan']) {
      const { out } = await said({ ...login, ...how }, 'kafka', word);
      expect(out.split('\n').filter((line) => line.includes(SETTING))).toEqual([expect.stringMatching(/^! /)]);
    }
  }, 60_000);
});
