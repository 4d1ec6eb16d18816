import { setTimeout as sleep } from 'node:timers/promises';
import type { Admin } from 'kafkajs';
import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { BrokerUnavailable } from '../broker.js';
import { difference, isNothing } from '../plan/difference.js';
import { TooManyCopies } from '../plan/copies.js';
import { EVERYONE, RELAY, ruleText, type Rule } from '../plan/rule.js';
import { kept } from '../plan/topic-settings.js';
import { here } from '../testing/sample-events.js';
import { groupPrefix, inboxTopic, openTopic, releasesTopic, unitPrincipal } from '../topics/topic-names.js';
import { KafkaBroker } from './kafka-broker.js';
import { typeOf } from './kafka-error.js';
import { KafkaCluster } from './kafka-cluster.js';
import { clientConfig, type KafkaSettings } from './kafka-settings.js';
import { Kafka } from './kafkajs.js';

const units = ['centre', 'board'] as const;
/** It has no system, and so no inbox. */
const WITHOUT = 'school';
const users = [RELAY, ...[...units, WITHOUT].map((unit) => unitPrincipal('here', unit))];
const all = [openTopic('here'), releasesTopic('here'), ...units.map((unit) => inboxTopic('here', unit))];
const readable = (unit: string): readonly string[] => [
  openTopic('here'),
  releasesTopic('here'),
  inboxTopic('here', unit),
];

describeWithKafka('Rights at the broker', () => {
  let server: TestBroker;
  let cluster: KafkaCluster;
  const as = (username: string): KafkaSettings => ({ brokers: [server.broker], username, password: username });
  const asUnit = async <Result>(
    unit: string,
    work: (admin: Admin, kafka: Kafka) => Promise<Result>,
  ): Promise<Result> => {
    const kafka = new Kafka({ ...clientConfig(as(unitPrincipal('here', unit)), 'unit'), retry: { retries: 6 } });
    const admin = kafka.admin();
    await admin.connect();
    return work(admin, kafka).finally(() => admin.disconnect());
  };
  const outcome = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', typeOf);

  beforeAll(async () => {
    server = await ownBroker({ users: Object.fromEntries(users.map((name) => [name, name])) });
    cluster = new KafkaCluster({ brokers: [server.broker], mechanism: 'plain', ...server.admin });
    await cluster.bring(here, 1);
  }, 120_000);
  afterAll(() => server?.remove());

  it('applied once, nothing is left to do; what was changed by hand is put right, and what others set is kept', async () => {
    expect(isNothing(difference(here, await cluster.present('here')))).toBe(true);
    const changed = {
      name: openTopic('here'),
      settings: { 'retention.ms': '1000', 'segment.ms': '3600000' },
      changes: [],
    };
    const nothing = { newTopics: [], newRules: [], staleRules: [] };
    await cluster.apply({ ...nothing, changed: [changed] }, 1);
    const found = difference(here, await cluster.present('here'));
    expect(found.changed.map(({ changes }) => changes)).toEqual([
      [{ setting: 'retention.ms', from: '1000', to: '-1' }],
    ]);
    await cluster.apply(found, 1);
    const { topics } = await cluster.present('here');
    expect(topics.find(({ name }) => name === openTopic('here'))!.settings).toEqual({
      ...{ ...kept, 'segment.ms': '3600000', 'min.insync.replicas': '1' },
    });
  });

  it('a unit that left the configuration loses its rights; its topic is named and stays, and so is its login', async () => {
    const without = { ...here, units: here.units.filter(({ id }) => id !== 'board') };
    const { staleRules, leftTopics, leftLogins } = difference(without, await cluster.present('here'));
    expect(leftTopics).toEqual([inboxTopic('here', 'board')]);
    expect(leftLogins).toEqual([unitPrincipal('here', 'board')]);
    expect(staleRules.filter(({ principal }) => principal === unitPrincipal('here', 'board'))).toHaveLength(4);
    const nothing = { newTopics: [], changed: [], newRules: [] };
    await cluster.apply({ ...nothing, staleRules }, 1);
    expect(await asUnit('board', (admin) => admin.listTopics())).toEqual([]);
    await cluster.bring(here, 1);
  });

  it('§ 9: a unit is shown its own inbox, what is open and the releases, and no other topic', async () => {
    for (const unit of units)
      expect((await asUnit(unit, (admin) => admin.listTopics())).toSorted()).toEqual(readable(unit).toSorted());
  });

  it('§ 9: a unit without a system reads what is open to all units, and is shown nothing else', async () => {
    const shown = await asUnit(WITHOUT, (admin) => admin.listTopics());
    expect(shown.toSorted()).toEqual([openTopic('here'), releasesTopic('here')]);
  });

  it('rights that no configuration gives are seen whatever they are, and taken away', async () => {
    const inbox = { on: 'topic', name: inboxTopic('here', 'board'), pattern: 'literal' } as const;
    const given: readonly Rule[] = [
      { ...inbox, principal: unitPrincipal('here', 'centre'), may: 'all' },
      { ...inbox, principal: unitPrincipal('here', 'centre'), may: 'read', host: '10.0.0.1' },
      { ...inbox, principal: EVERYONE, may: 'describe' },
    ];
    for (const rule of given) await cluster.allow(rule);
    while (difference(here, await cluster.present('here')).staleRules.length < given.length) await sleep(50);
    expect((await cluster.bring(here)).staleRules.map(ruleText).toSorted()).toEqual(given.map(ruleText).toSorted());
    expect(await asUnit('centre', (admin) => admin.listTopics())).not.toContain(inbox.name);
  });

  it('more copies than there are brokers are refused before anything is made', async () => {
    await expect(cluster.bring({ ...here, id: 'there' }, 2)).rejects.toThrow(TooManyCopies);
    expect((await cluster.present('there')).topics).toEqual([]);
  });

  it('§ 9: another’s topic and one that never was are refused alike, whatever is asked of them', async () => {
    for (const unit of units)
      for (const topic of [...all, 'here.inbox.never-was']) {
        const answers = await asUnit(unit, async (admin, kafka) => [
          await outcome(admin.fetchTopicOffsets(topic)),
          await outcome(admin.fetchTopicMetadata({ topics: [topic] })),
          await outcome(admin.deleteTopics({ topics: [topic] })),
          await outcome(written(kafka, topic)),
        ]);
        const mine = readable(unit).includes(topic);
        expect([unit, topic, ...answers.slice(0, 2).map((each) => each === 'done')]).toEqual([unit, topic, mine, mine]);
        expect(answers.slice(2).every((each) => each !== 'done')).toBe(true);
        expect(new Set(mine ? [] : answers).size).toBe(mine ? 0 : 1);
      }
  });

  it('§ 9: a unit cannot use, describe or list another’s consumer groups', async () => {
    for (const [unit, other] of [units, units.toReversed()] as const) {
      const [mine, theirs] = [unit!, other!].map((each) => `${groupPrefix('here', each)}reader`) as [string, string];
      const committing = (groupId: string) => (admin: Admin) =>
        admin.setOffsets({ groupId, topic: openTopic('here'), partitions: [{ partition: 0, offset: '0' }] });
      expect(await outcome(asUnit(unit!, committing(mine)))).toBe('done');
      expect(await outcome(asUnit(unit!, committing(theirs)))).not.toBe('done');
      expect(await outcome(asUnit(unit!, (admin) => admin.describeGroups([theirs])))).not.toBe('done');
      const { groups } = await asUnit(unit!, (admin) => admin.listGroups());
      expect(groups.filter(({ groupId }) => !groupId.startsWith(groupPrefix('here', unit!)))).toEqual([]);
    }
  });

  it('the relay may write its topics and read them from their end, in no group, and may make no others', async () => {
    const broker = new KafkaBroker(as(RELAY));
    const lane = await broker.take('samverk.relay.here');
    const said = { key: 'a', value: '', headers: {}, timestamp: 1 };
    await lane.write(all.map((topic) => ({ ...said, topic })));
    for (const topic of all) for await (const { key } of lane.newestFirst(topic)) expect(key).toBe('a');
    await lane.close();
    const admin = new Kafka({ ...clientConfig(as(RELAY), 'relay'), retry: { retries: 0 } }).admin();
    await admin.connect();
    expect(await outcome(admin.createTopics({ topics: [{ topic: 'here.more' }] }))).not.toBe('done');
    const offsets = { groupId: 'a', topic: openTopic('here'), partitions: [{ partition: 0, offset: '0' }] };
    expect(await outcome(admin.setOffsets(offsets))).not.toBe('done');
    await admin.disconnect();
    await expect(broker.take('samverk.relay.elsewhere')).rejects.toThrow(BrokerUnavailable);
  });
});

const written = async (kafka: Kafka, topic: string): Promise<void> => {
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  await producer.send({ topic, messages: [{ key: 'a', value: 'forged' }] }).finally(() => producer.disconnect());
};
