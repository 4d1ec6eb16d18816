import { setTimeout as sleep } from 'node:timers/promises';
import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import {
  inboxTopic,
  KafkaCluster,
  openTopic,
  relayReport,
  RelayRunner,
  ruleText,
  unitPrincipal,
  type KafkaSettings,
} from '#platform/relay';
import { deleteTopic, readTopic, topicsSeenBy } from '#platform/relay/testing';
import { PostgresSealedContents } from '#platform/sealed-content-postgres';
import { configured } from './configured.js';
import { answering, BOARD, CENTRE, COLLABORATION } from './testing/said-before.js';
import { said, type Said } from './testing/said.js';
import { withRelay } from './with-relay.js';

const inbox = inboxTopic(COLLABORATION, BOARD);
const open = openTopic(COLLABORATION);
const logins = [BOARD, CENTRE].map((unit) => unitPrincipal(COLLABORATION, unit));

describeWithKafka('samverk kafka replay and take-up', () => {
  let server: TestBroker;
  let database: MigratedDatabase;
  let contents: PostgresSealedContents;
  let world: ReturnType<typeof answering>;
  let kafka: KafkaSettings;
  let env: Record<string, string>;

  const samverk = (...words: string[]): Promise<Said> => said(env, 'kafka', ...words);
  const into = (topic: string, name: string, ...more: string[]): Promise<Said> =>
    samverk('replay', '--topic', topic, '--into', name, '--replicas', '1', ...more);
  const read = async (topic: string) =>
    (await readTopic(kafka, topic)).map(({ key, value, headers }) => ({ key, value, headers }));
  const relayed = async (): Promise<void> => {
    const settings = { database: database.url, collaboration: COLLABORATION };
    const { collaboration } = await configured({}, settings);
    await withRelay({ command: 'test', settings, kafka }, async (surroundings) => {
      const done = new AbortController();
      const running = new RelayRunner(surroundings, collaboration).run(done.signal);
      const { pool, store } = surroundings;
      do await sleep(100);
      while ((await relayReport(pool, store)).lag > 0);
      done.abort();
      await running;
    });
  };

  beforeAll(async () => {
    server = await ownBroker({ users: Object.fromEntries(logins.map((name) => [name, name])) });
    kafka = { brokers: [server.broker], mechanism: 'plain', ...server.admin };
    database = await migratedDatabase();
    contents = await PostgresSealedContents.open({ contentsUrl: database.url });
    world = answering(database.store, contents);
    env = {
      ...{ SAMVERK_DATABASE_URL: database.url, SAMVERK_COLLABORATION: COLLABORATION },
      ...{ SAMVERK_KAFKA_BROKERS: server.broker, SAMVERK_KAFKA_TLS: 'off', SAMVERK_KAFKA_MECHANISM: 'plain' },
      ...{ SAMVERK_KAFKA_USERNAME: server.admin.username, SAMVERK_KAFKA_PASSWORD: server.admin.password },
    };
    await samverk('apply', '--replicas', '1');
    await world.open();
    for (const text of ['kept', 'purged', 'kept as well']) await world.answer(text);
    await world.answer('expired', '2026-02-02');
    await world.open('nobody-knows.this.v1');
    await relayed();
    await world.purge('purged');
  }, 180_000);
  afterAll(async () => {
    await contents?.close();
    await database?.close();
    await server?.remove();
  });

  it('S51, S60: fills it with what the inbox topic had, without what was purged or has expired, and the unit alone may read it', async () => {
    const live = await read(inbox);
    expect(live.map(({ headers }) => headers['ce_sequence'])).toEqual(['1', '2', '3', '4']);
    const { code, out } = await into(`inbox:${BOARD}`, `${inbox}.2`);
    expect([code, out]).toEqual([0, expect.stringContaining(`2 messages are in ${inbox}.2, 2 left out`)]);
    expect(out).toContain(`goes on in ${inbox} behind ce_sequence 4.`);
    expect(await read(`${inbox}.2`)).toEqual([live[0], live[2]]);
    const [mine, theirs] = await Promise.all(
      logins.map((name) => topicsSeenBy({ brokers: [server.broker], username: name, password: name })),
    );
    expect([mine!.includes(`${inbox}.2`), theirs!.includes(`${inbox}.2`)]).toEqual([true, false]);
  }, 60_000);

  it('leaves a topic alone that is not empty, and names that tell more than the live one', async () => {
    const before = await read(`${inbox}.2`);
    const again = await into(`inbox:${BOARD}`, `${inbox}.2`);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('is not empty')]);
    expect(await read(`${inbox}.2`)).toEqual(before);
    for (const name of [`${inbox}.harryda`, `${inbox}.1`, `${open}.2`, 'elsewhere.2'])
      expect(await into(`inbox:${BOARD}`, name)).toMatchObject({ code: 2, err: expect.stringContaining(`${inbox}.2`) });
    expect(await into('inbox:goteborg-kommunfullmaktige', `${inbox}.3`)).toMatchObject({ code: 2 });
  }, 60_000);

  it('plan finds nothing to do about a topic that was filled anew, nor about who may read it', async () => {
    expect((await samverk('plan')).out).toContain(`${COLLABORATION}: nothing is missing.\n`);
  }, 60_000);

  it('tells no unit that what is open was filled anew, but the one that asked for it', async () => {
    expect((await into('open', `${open}.2`, '--reader', BOARD)).code).toBe(0);
    expect(await read(`${open}.2`)).toEqual(await read(open));
    const [mine, theirs] = await Promise.all(
      logins.map((name) => topicsSeenBy({ brokers: [server.broker], username: name, password: name })),
    );
    expect([mine!.includes(`${open}.2`), theirs!.includes(`${open}.2`)]).toEqual([true, false]);
  }, 60_000);

  const seenBy = async (nr: number): Promise<readonly string[]> =>
    topicsSeenBy({ brokers: [server.broker], username: logins[nr]!, password: logins[nr]! });

  it('§ 9: who was given a topic that is deleted sees nothing of the next one of that name, which is for another', async () => {
    await deleteTopic(kafka, `${open}.2`);
    const right = `${logins[0]} may read topic ${open}.2`;
    expect(await samverk('plan')).toMatchObject({ code: 1, out: expect.stringContaining(`- ${right}  # ${BOARD}\n`) });
    expect((await into('open', `${open}.2`, '--reader', CENTRE)).code).toBe(0);
    expect([await seenBy(0), await seenBy(1)].map((topics) => topics.includes(`${open}.2`))).toEqual([false, true]);
    expect((await samverk('plan')).out).toContain(`${COLLABORATION}: nothing is missing.\n`);
  }, 60_000);

  it('§ 9: nothing is filled where others may read it by a right that is wider, which is named', async () => {
    const wide = { principal: logins[0]!, on: 'topic', name: `${open}.`, pattern: 'prefixed', may: 'read' } as const;
    await new KafkaCluster(kafka).allow(wide);
    while (!(await seenBy(0)).includes(`${open}.2`)) await sleep(50);
    const { code, err } = await into('open', `${open}.3`, '--reader', CENTRE);
    expect([code, err]).toEqual([1, expect.stringContaining(ruleText(wide))]);
    expect(await seenBy(0)).not.toContain(`${open}.3`);
    expect((await samverk('apply')).out).toContain(`- ${ruleText(wide)}`);
  }, 60_000);

  it('of what is open or released nothing is filled before it is said for whom', async () => {
    for (const topic of ['open', 'releases'])
      expect(await into(topic, `${COLLABORATION}.${topic}.4`)).toMatchObject({
        ...{ code: 2, err: expect.stringContaining('--reader') },
      });
    expect(await topicsSeenBy(kafka)).not.toContain(`${open}.4`);
  }, 60_000);

  it('take-up says what still waits, and why', async () => {
    const { code, out } = await samverk('take-up');
    expect([code, out]).toEqual([1, '0 events taken up; 0 streams wait no longer, 1 still do (UnknownType 1).\n']);
  }, 60_000);

  it('S66: both are on record', async () => {
    const { rows } = await database.pool.query<{ question: string }>(
      `SELECT DISTINCT question FROM access.entries WHERE action = 'administer' AND question LIKE 'kafka%'`,
    );
    expect(rows.map(({ question }) => question).toSorted()).toEqual(['kafka-replay', 'kafka-take-up']);
  });
});
