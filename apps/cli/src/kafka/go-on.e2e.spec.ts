import { setTimeout as sleep } from 'node:timers/promises';
import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { inboxTopic, KafkaBroker, openTopic, relayReport, RelayRunner, type KafkaSettings } from '#platform/relay';
import { readTopic } from '#platform/relay/testing';
import { PostgresSealedContents } from '#platform/sealed-content-postgres';
import { configured } from './configured.js';
import { answering, BOARD, COLLABORATION } from './testing/said-before.js';
import { said, type Said } from './testing/said.js';
import { withRelay } from './with-relay.js';

const [inbox, open] = [inboxTopic(COLLABORATION, BOARD), openTopic(COLLABORATION)];

describeWithKafka('samverk kafka go-on', () => {
  let server: TestBroker;
  let database: MigratedDatabase;
  let contents: PostgresSealedContents;
  let kafka: KafkaSettings;
  let env: Record<string, string>;

  const samverk = (...words: string[]): Promise<Said> => said(env, ...words);
  const told = async (topic: string) =>
    (await readTopic(kafka, topic)).map(({ headers }) => `${headers['ce_sequence']} ${headers['ce_id']}`);
  /** Until nothing is left to tell, or it stands still. */
  const relayed = async (): Promise<void> => {
    const settings = { database: database.url, collaboration: COLLABORATION };
    const { collaboration } = await configured({}, settings);
    await withRelay({ command: 'test', settings, kafka }, async (surroundings) => {
      const done = new AbortController();
      let failing: string | null = null;
      const heard = (_: string, reason: string | null): void => void (failing = reason);
      const options = { ...surroundings.options, leaseMilliseconds: 600 };
      const running = new RelayRunner({ ...surroundings, options, heard }, collaboration).run(done.signal);
      do await sleep(300);
      while (failing === null && (await relayReport(surroundings.pool, surroundings.store)).lag > 0);
      done.abort();
      await running;
    });
  };

  beforeAll(async () => {
    server = await ownBroker();
    kafka = { brokers: [server.broker], mechanism: 'plain', ...server.admin };
    database = await migratedDatabase();
    contents = await PostgresSealedContents.open({ contentsUrl: database.url });
    env = {
      ...{ SAMVERK_DATABASE_URL: database.url, SAMVERK_COLLABORATION: COLLABORATION },
      ...{ SAMVERK_KAFKA_BROKERS: server.broker, SAMVERK_KAFKA_TLS: 'off', SAMVERK_KAFKA_MECHANISM: 'plain' },
      ...{ SAMVERK_KAFKA_USERNAME: server.admin.username, SAMVERK_KAFKA_PASSWORD: server.admin.password },
    };
    await samverk('kafka', 'apply', '--replicas', '1');
    const world = answering(database.store, contents);
    await world.open();
    await world.answer('one');
    await world.answer('two');
    await relayed();
  }, 180_000);
  afterAll(async () => {
    await contents?.close();
    await database?.close();
    await server?.remove();
  });

  it('changes nothing where the ledger knows all', async () => {
    const { code, out } = await samverk('kafka', 'go-on');
    expect([code, out]).toEqual([0, expect.stringContaining('nothing was changed.\nNothing is left in ')]);
  }, 60_000);

  it('lets a relay go on that was restored to before all of it, and says what was lost', async () => {
    const before = await told(inbox);
    const lane = await new KafkaBroker(kafka).take('lost');
    const lost = { topic: inbox, key: '', value: '', timestamp: Date.now() };
    await lane.write([{ ...lost, headers: { ce_id: 'lost', ce_sequence: '7' } }]);
    await lane.close();
    await database.pool.query('TRUNCATE relay.checkpoints CASCADE');
    await relayed();
    expect((await samverk('status')).out).toContain(`${COLLABORATION} is not relayed (TopicAhead): `);
    expect(await told(inbox)).toEqual([...before, '7 lost']);
    const { code, out } = await samverk('kafka', 'go-on');
    expect(code).toBe(0);
    expect(out).toContain(
      `inbox:${BOARD}: ${before.length} messages come again with the numbers that they have; 1 are of events that the log no longer holds (ce_sequence 7).`,
    );
    expect(out).toContain('answers 404');
    await relayed();
    expect(await told(inbox)).toEqual([...before, '7 lost', ...before]);
    expect(new Set(await told(open)).size).toBe((await told(open)).length / 2);
    expect((await samverk('kafka', 'go-on')).out).toContain('nothing was changed');
  }, 120_000);
});
