import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import kafkajs from 'kafkajs';
import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { groupPrefix, inboxTopic, KafkaBroker, KafkaCluster, unitPrincipal } from '#platform/relay';
import { here } from '#platform/relay/testing';
import { saying, startPartners, type Partners } from '#platform/client/testing';

const group = `${groupPrefix('here', 'board')}diary`;
const [user, topic] = [unitPrincipal('here', 'board'), inboxTopic('here', 'board')];
const at = (path: string): string => JSON.stringify(pathToFileURL(resolve(path)).href);
const sources = ['--conditions=own-source', '--import', './libs/platform/projections/src/testing/typescript.mjs'];

/** The program of the page, as it stands there, for a process of its own. */
const program = async (): Promise<string> => {
  const [, code] = (await readFile('docs/kafka.md', 'utf8')).match(/```js\n(.*?)```/s)!;
  return code!
    .replace(`'@samverk/client'`, at('libs/platform/client/src/index.ts'))
    .replace(`'kafkajs'`, at('node_modules/kafkajs/index.js'));
};

describeWithKafka('The reader of docs/kafka.md', () => {
  let server: TestBroker;
  let partners: Partners;
  let folder: string;
  let child: ChildProcess;
  let said = '';
  let test = 0;

  beforeAll(async () => {
    server = await ownBroker({ users: { [user]: 'secret' } });
    const settings = { brokers: [server.broker], mechanism: 'plain', ...server.admin } as const;
    await new KafkaCluster(settings).bring(here, 1);
    partners = await startPartners();
    await partners.hub.post(saying);
    folder = await mkdtemp(join(tmpdir(), 'samverk-ended-'));
    await writeFile(join(folder, 'program.mjs'), await program());
    const lane = await new KafkaBroker(settings).take('samverk.relay.here');
    const headers = { ce_specversion: '1.0', ce_id: 'id-1', ce_sequence: '1', ce_dataref: '/v1/inbox/item-1' };
    await lane.write([{ topic, key: 'k', value: '', timestamp: 1, headers }]);
    await lane.close();
  }, 120_000);
  afterEach(() => {
    test += 1;
    child?.kill('SIGKILL');
    return rm(join(folder, 'diary.jsonl'), { force: true });
  });
  afterAll(async () => {
    child?.kill('SIGKILL');
    await partners?.tiny.stop();
    await server?.remove();
    await rm(folder, { recursive: true, force: true });
  });

  const started = (secret = 'right'): void => {
    const { url } = partners.tiny;
    const login = { BROKER: server.broker, LOGIN: user, PASSWORD: 'secret', TOPIC: topic };
    const env = { ...process.env, HUB: url, ISSUER: url, SECRET: secret, ...login };
    const hooks = sources.map((word) => (word.startsWith('./') ? pathToFileURL(resolve(word)).href : word));
    child = spawn(process.execPath, [...hooks, join(folder, 'program.mjs')], { cwd: folder, env });
    said = '';
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (text) => void (said += String(text)));
  };
  /** Ends with the test, so that one which came to nothing is told and not waited for. */
  const until = async (done: () => Promise<boolean> | boolean): Promise<void> => {
    const of = test;
    while (!(await done())) {
      if (of !== test) return;
      await sleep(50);
    }
  };
  const ended = async (): Promise<unknown> => {
    child.kill('SIGTERM');
    while (child.exitCode === null && child.signalCode === null) await sleep(20);
    return child.exitCode ?? child.signalCode;
  };
  const kafka = () =>
    new kafkajs.Kafka({ brokers: [server.broker], sasl: { mechanism: 'plain', ...server.admin }, logLevel: 0 });

  /** A group that is gone begins anew; it can go once the broker has missed its members for so long as their session is. */
  const fromTheBeginning = async (): Promise<void> => {
    const admin = kafka().admin();
    await admin.connect();
    await until(async () => {
      await admin.deleteGroups([group]).catch(() => undefined);
      return (await admin.listGroups()).groups.every(({ groupId }) => groupId !== group);
    });
    await admin.disconnect();
  };

  it('ends when it is told to while it waits for messages', async () => {
    started();
    await until(async () => (await readFile(join(folder, 'diary.jsonl'), 'utf8').catch(() => '')).endsWith('\n'));
    expect(await ended()).toBe(0);
  }, 60_000);

  it('ends when it is told to while its work fails again and again', async () => {
    await fromTheBeginning();
    started('wrong');
    await until(() => said.includes('Restarting the consumer'));
    expect(await ended()).toBe(0);
  }, 120_000);

  it('ends when it is told to while it waits to be let into its group', async () => {
    const sasl = { mechanism: 'scram-sha-512', username: user, password: 'secret' } as const;
    const own = new kafkajs.Kafka({ brokers: [server.broker], sasl, logLevel: 0 });
    const busy = own.consumer({ groupId: group, sessionTimeout: 60_000, rebalanceTimeout: 60_000 });
    await busy.connect();
    await busy.subscribe({ topics: [topic], fromBeginning: true });
    const release = new AbortController();
    let working = false;
    const eachMessage = async (): Promise<void> => {
      working = true;
      await sleep(100_000, undefined, { signal: release.signal }).catch(() => undefined);
    };
    await fromTheBeginning();
    const admin = kafka().admin();
    await admin.connect();
    await busy.run({ eachMessage });
    await until(() => working);
    started();
    const state = async (): Promise<string> => (await admin.describeGroups([group])).groups[0]!.state;
    await until(async () => (await state()) === 'PreparingRebalance');
    expect(await ended()).toBe(0);
    release.abort();
    await Promise.all([busy.disconnect(), admin.disconnect()]);
  }, 120_000);
});
