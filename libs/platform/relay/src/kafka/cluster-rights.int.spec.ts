import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { javaProgram } from '#platform/embedded-kafka';
import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { difference, isNothing, type Difference } from '../plan/difference.js';
import { EVERYONE, ruleText, type Rule } from '../plan/rule.js';
import { here } from '../testing/sample-events.js';
import { groupPrefix, openTopic, unitPrincipal } from '../topics/topic-names.js';
import { KafkaCluster } from './kafka-cluster.js';
import { clientConfig, type KafkaSettings } from './kafka-settings.js';
import { Kafka } from './kafkajs.js';

const [centre, board] = ['centre', 'board'].map((unit) => unitPrincipal('here', unit)) as [string, string];
const onCluster = { principal: EVERYONE, on: 'cluster', name: 'kafka-cluster', pattern: 'literal' } as const;

describeWithKafka('Rights that are wider than topics', () => {
  let server: TestBroker;
  let cluster: KafkaCluster;
  const as = (username: string): KafkaSettings => ({ brokers: [server.broker], username, password: username });
  beforeAll(async () => {
    server = await ownBroker({ users: { [centre]: centre, [board]: board } });
    cluster = new KafkaCluster({ brokers: [server.broker], mechanism: 'plain', ...server.admin });
    await cluster.bring(here, 1);
  }, 120_000);
  afterAll(() => server?.remove());

  const groupsSeenBy = async (login: string): Promise<readonly string[]> => {
    const admin = new Kafka(clientConfig(as(login), 'unit')).admin();
    await admin.connect();
    const { groups } = await admin.listGroups().finally(() => admin.disconnect());
    return groups.map(({ groupId }) => groupId);
  };
  /** What plan says, once the broker has learned of so many rights that no configuration gives. */
  const found = async (leftRules: number): Promise<Difference> => {
    for (let looks = 0; ; looks += 1) {
      const looked = difference(here, await cluster.present('here'));
      if (looked.leftRules.length + looked.staleRules.length >= leftRules || looks === 40) return looked;
      await sleep(50);
    }
  };

  it('§ 9: what shows everyone the groups of all, or lets it give itself any right, is told', async () => {
    const group = `${groupPrefix('here', 'centre')}reader`;
    const consumer = new Kafka(clientConfig(as(centre), 'unit')).consumer({ groupId: group });
    await consumer.connect();
    await consumer.subscribe({ topic: openTopic('here') });
    await consumer.run({ eachMessage: () => Promise.resolve() });
    while (!(await groupsSeenBy(centre)).includes(group)) await sleep(100);
    expect(await groupsSeenBy(board)).toEqual([]);
    const rules: readonly Rule[] = [
      { ...onCluster, may: 'describe' },
      { ...onCluster, may: 'alter' },
    ];
    for (const rule of rules) await cluster.allow(rule);
    while ((await groupsSeenBy(board)).length === 0) await sleep(100);
    expect(await groupsSeenBy(board)).toContain(group);
    await consumer.disconnect();
    expect((await found(2)).leftRules.map(ruleText).toSorted()).toEqual(rules.map(ruleText).toSorted());
  }, 60_000);

  it('what is denied to a unit, so that it reads nothing, is told, and apply does not undo it', async () => {
    const rule: Rule = {
      ...{ principal: board, on: 'topic', name: openTopic('here'), pattern: 'literal', may: 'all', denied: true },
    };
    await cluster.allow(rule);
    const { leftRules } = await found(3);
    expect(leftRules.map(ruleText)).toContain(ruleText(rule));
    await cluster.bring(here, 1);
    expect((await found(3)).leftRules.map(ruleText)).toContain(ruleText(rule));
  }, 60_000);

  it('that somebody may make tokens by which to log in as a unit is told, and nobody is stopped by it', async () => {
    const given = `--add --allow-principal User:kafka-ui --operation CreateTokens --user-principal User:${board}`;
    const command = `-cp ${server.jars}/* org.apache.kafka.tools.AclCommand --bootstrap-server ${server.broker}`;
    const words = `${command} --command-config ${server.adminProperties} ${given}`.split(' ');
    await promisify(execFile)(javaProgram(), words);
    const { leftRules, ...others } = await found(4);
    expect(leftRules.map(ruleText)).toContain(`kafka-ui may create-tokens user User:${board}`);
    expect(isNothing(others)).toBe(true);
  }, 60_000);
});
