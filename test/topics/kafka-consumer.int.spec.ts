import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs from 'kafkajs';
import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { groupPrefix, inboxTopic, KafkaBroker, KafkaCluster, unitPrincipal, type Message } from '#platform/relay';
import { here } from '#platform/relay/testing';
import * as client from '#platform/client';
import { saying, startPartners, type Partners } from '#platform/client/testing';
import { programsOf } from './page-programs.js';

const { fileDealings, readTopics } = client;

const user = unitPrincipal('here', 'board');
const topic = inboxTopic('here', 'board');

describeWithKafka('Topics read from a real broker', () => {
  let server: TestBroker;
  let partners: Partners;
  let folder: string;
  let settings: ConstructorParameters<typeof KafkaBroker>[0];
  let number = 0;

  beforeAll(async () => {
    server = await ownBroker({ users: { [user]: 'secret' } });
    settings = { brokers: [server.broker], mechanism: 'plain', ...server.admin };
    await new KafkaCluster(settings).bring(here, 1);
    partners = await startPartners();
    folder = await mkdtemp(join(tmpdir(), 'samverk-topics-'));
  }, 120_000);
  afterAll(async () => {
    await partners?.tiny.stop();
    await server?.remove();
    await rm(folder, { recursive: true, force: true });
  });

  const envelope = (sequence: number, more: Record<string, string> = {}): Message => ({
    ...{ topic, key: `k${sequence % 3}`, value: '', timestamp: 1 },
    headers: { ce_specversion: '1.0', ce_id: `id-${sequence}`, ce_sequence: `${sequence}`, ...more },
  });
  const write = async (...messages: readonly Message[]): Promise<void> => {
    const lane = await new KafkaBroker(settings).take('samverk.relay.here');
    await lane.write(messages);
    await lane.close();
  };
  const login = { mechanism: 'scram-sha-512', username: user, password: 'secret' } as const;
  const aConsumer = () => {
    const kafka = new kafkajs.Kafka({ brokers: [server.broker], sasl: login, logCreator: () => () => undefined });
    return kafka.consumer({ groupId: `${groupPrefix('here', 'board')}restarted`, retry: { initialRetryTime: 20 } });
  };
  const kept = async (file: string): Promise<unknown[]> => {
    const text = await readFile(join(folder, file), 'utf8').catch(() => '');
    return text.split('\n').flatMap((line) => (line ? (JSON.parse(line) as { kept: unknown[] }).kept : []));
  };
  const until = async (done: () => Promise<boolean>): Promise<void> => {
    while (!(await done())) await sleep(50);
  };

  it('each once, by consumers that are stopped and fail, of pages that come twice and a gap that is filled', async () => {
    const first = [1, 2, 3, 5, 6, 8].map((nr) => envelope(nr));
    await write(...first);
    await write(...first);
    let handed = 0;
    const handle = async ({ sequence }: client.TopicMessage, file: client.Keeping): Promise<void> => {
      file.keep(Number(sequence));
      if ((handed += 1) === 4) throw new Error('fails once');
    };
    const reading = { topics: [topic], handle };
    const read = async (count: number): Promise<void> => {
      const consumer = aConsumer();
      await consumer.connect();
      await readTopics(consumer, { ...reading, dealings: fileDealings(join(folder, 'restarted.jsonl')) });
      await until(async () => (await kept('restarted.jsonl')).length >= count);
      await consumer.disconnect();
    };
    await read(4);
    await read(6);
    await write(envelope(4), envelope(7), envelope(9));
    await write(envelope(4), envelope(7), envelope(9));
    await read(9);
    number = 9;
    expect(await kept('restarted.jsonl')).toEqual([1, 2, 3, 5, 6, 8, 4, 7, 9]);
  }, 120_000);

  it('the program of docs/kafka.md keeps what an envelope points to, that something is gone, and what a message holds itself', async () => {
    await partners.hub.post(saying);
    for (const item of ['item-1', 'purged'])
      await write(envelope((number += 1), { ce_dataref: `/v1/inbox/${item}`, ce_time: '2026-03-01T10:00:00.000Z' }));
    await write({ ...envelope((number += 1)), value: '{"is":"open"}' });
    const before = number - 3;
    let end = async (): Promise<void> => undefined;
    const { url } = partners.tiny;
    const env = { HUB: url, ISSUER: url, SECRET: 'right', BROKER: server.broker, LOGIN: user, PASSWORD: 'secret' };
    const once = (_: string, stop: typeof end): void => void (end = stop);
    const process = { env: { ...env, TOPIC: topic }, once, exit: () => undefined };
    const dealings = fileDealings(join(folder, 'diary.jsonl'));
    for (let nr = 1n; nr <= before; nr += 1n) await dealings.take(topic, async () => ({ last: nr, missing: [] }));
    const given = { library: client, kafkajs, process, console };
    const [program] = await programsOf('docs/kafka.md', given, (path) => join(folder, path));
    await program!();
    await until(async () => (await kept('diary.jsonl')).length === 3);
    await end();
    const inOpen = { from: '', type: '', said: { is: 'open' } };
    expect(await kept('diary.jsonl')).toMatchObject([
      { said: { sender: 'sender' } },
      { gone: `id-${number - 1}` },
      inOpen,
    ]);
  }, 120_000);
});
