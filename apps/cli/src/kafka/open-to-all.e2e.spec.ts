import { setTimeout as sleep } from 'node:timers/promises';
import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { EVERYONE, KafkaCluster, ruleText } from '#platform/relay';
import { said } from './testing/said.js';

const SETTING = 'allow.everyone.if.no.acl.found';

describeWithKafka('A cluster that may let everyone read what no rule speaks of', () => {
  let server: TestBroker;
  beforeAll(async () => void (server = await ownBroker({ settings: { [SETTING]: 'true' } })), 120_000);
  afterAll(() => server?.remove());

  const samverk = async (word: string): Promise<readonly string[]> => {
    const login = { SAMVERK_KAFKA_USERNAME: server.admin.username, SAMVERK_KAFKA_PASSWORD: server.admin.password };
    const how = { SAMVERK_KAFKA_BROKERS: server.broker, SAMVERK_KAFKA_MECHANISM: 'plain', SAMVERK_KAFKA_TLS: 'off' };
    return (await said({ ...login, ...how }, 'kafka', word)).out.split('\n');
  };

  it('is told of once, by plan and by apply, for however many collaborations', async () => {
    for (const word of ['plan', 'apply', 'plan']) {
      expect((await samverk(word)).filter((line) => line.includes(SETTING))).toEqual([expect.stringMatching(/^! /)]);
    }
  }, 60_000);

  it('so are rights on the cluster, and those of everyone on all topics', async () => {
    const admin = { brokers: [server.broker], mechanism: 'plain', ...server.admin } as const;
    const everyone = { principal: EVERYONE, pattern: 'literal', may: 'describe' } as const;
    for (const on of [{ on: 'cluster', name: 'kafka-cluster' } as const, { on: 'topic', name: '*' } as const]) {
      const rule = { ...everyone, ...on };
      await new KafkaCluster(admin).allow(rule);
      const told = async () => (await samverk('plan')).filter((line) => line.startsWith(`! ${ruleText(rule)}: `));
      while ((await told()).length === 0) await sleep(50);
      expect(await told()).toHaveLength(1);
    }
  }, 60_000);
});
