import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { said, type Said } from '../../cli/src/kafka/testing/said.js';
import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { openTopic } from '#platform/relay';
import { readTopic } from '#platform/relay/testing';
import type { Standalone } from './standalone.js';
import { openFolder, operator, start, tokensOf } from './testing/standalone-hub.js';
import { example } from './welcome.js';

describeWithKafka('npm start, told of a broker', () => {
  const { root, remove } = openFolder();
  const lines: string[] = [];
  let server: TestBroker;
  let hub: Standalone;
  let env: Record<string, string>;
  const samverk = (...words: string[]): Promise<Said> =>
    said({ ...env, SAMVERK_DATABASE_URL: hub.database.url }, ...words);
  const until = async (isSo: () => Promise<boolean> | boolean): Promise<void> => {
    while (!(await isSo())) await sleep(50);
  };

  beforeAll(async () => {
    server = await ownBroker();
    env = {
      ...{ SAMVERK_KAFKA_BROKERS: server.broker, SAMVERK_KAFKA_TLS: 'off', SAMVERK_KAFKA_MECHANISM: 'plain' },
      ...{ SAMVERK_KAFKA_USERNAME: server.admin.username, SAMVERK_KAFKA_PASSWORD: server.admin.password },
    };
    hub = await start(join(root, 'data'), env, (line) => void lines.push(line));
  }, 120_000);
  afterAll(async () => {
    await hub?.stop();
    await server?.remove();
    remove();
  });

  it('relays as the worker does; says what is missing, and goes on when it has been made', async () => {
    const [collaboration] = hub.directory.collaborations;
    const event = example(collaboration!, operator);
    const token = await tokensOf(hub).of(operator, 'registrar');
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/cloudevents+json' };
    await fetch(`${hub.hub}/v1/events`, { method: 'POST', headers, body: JSON.stringify(event) });
    await until(() => lines.some((line) => /stands still.*samverk kafka apply/.test(line)));
    await until(async () => (await samverk('status')).out.includes('UNKNOWN_TOPIC_OR_PARTITION'));
    expect(await samverk('status')).toMatchObject({ code: 1, out: expect.stringMatching(/relay of.*failing/) });
    expect((await samverk('kafka', 'apply')).code).toBe(0);
    await until(() => lines.includes(`The relay of ${collaboration!.id} to Kafka goes on.`));
    const admin = { brokers: [server.broker], mechanism: 'plain', ...server.admin } as const;
    const read = await readTopic(admin, openTopic(collaboration!.id));
    expect(read.map(({ headers: { ce_type } }) => ce_type)).toEqual(['matter.opened.v1']);
    await until(async () => (await samverk('status')).code === 0);
  }, 120_000);
});
