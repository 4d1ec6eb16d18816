import { hash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { freePort } from '#platform/embedded-postgres';
import type { NewEvent } from '#platform/event-store';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { testIssuer } from '#platform/identity/testing';
import { inboxTopic, KafkaCluster, openTopic, RELAY, unitPrincipal, type KafkaSettings } from '#platform/relay';
import { readTopic } from '#platform/relay/testing';
import { PostgresSealedContents } from '#platform/sealed-content-postgres';
import { agreed, here, written } from './relayed/in-agreement.js';
import { Instance } from './rolling/instances.js';

const COLLABORATION = here.id;
const [centre, board] = ['centre', 'ash-board'] as const;
const inbox = inboxTopic(COLLABORATION, board);
const long = '2026-02-01T11:00:00.000Z';
const ciphertext = hash('sha256', 'what the centre answered', 'base64url');

const said = (unit: string, type: string, data: object, to: readonly string[] = []): NewEvent => ({
  ...{ id: randomUUID(), source: `/${unit}`, type, unit, function: 'registrar', occurred: '2026-02-01' },
  ...{ recordedAt: long, visibility: to.length > 0 ? 'addressed' : 'open', recipients: to, data: { ...data } },
});

describeWithKafka('An api and a worker, processes of their own, beside a broker', () => {
  let server: TestBroker;
  let database: MigratedDatabase;
  let api: Instance;
  let worker: Instance;
  let url: string;
  let kafka: KafkaSettings;
  const issuer = testIssuer();

  const append = (stream: string, event: NewEvent) =>
    database.store.append(COLLABORATION, [{ stream, expected: 'any', events: [event] }]);
  const authorization = async (unit: string): Promise<string> =>
    `Bearer ${await (await issuer).token({ collaboration: COLLABORATION, unit, function: 'case-officer' })}`;
  const get = async (unit: string, path: string): Promise<number> =>
    (await fetch(url + path, { headers: { authorization: await authorization(unit) } })).status;
  const post = async (unit: string, type: string, data: object): Promise<number> => {
    const envelope = { specversion: '1.0', id: randomUUID(), source: `/${unit}`, type, collaboration: COLLABORATION };
    const response = await fetch(`${url}/v1/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/cloudevents+json', authorization: await authorization(unit) },
      body: JSON.stringify({ ...envelope, occurred: new Date().toISOString().slice(0, 10), data }),
    });
    return response.status;
  };
  /** As a system of the unit would, in a group of the unit. */
  const inInbox = async (count: number) => {
    for (;;) {
      const read = await readTopic(kafka, inbox);
      if (read.length >= count) return read;
      await sleep(100);
    }
  };

  beforeAll(async () => {
    const users = Object.fromEntries([RELAY, unitPrincipal(COLLABORATION, board)].map((name) => [name, name]));
    [server, database] = await Promise.all([ownBroker({ users }), migratedDatabase()]);
    kafka = { brokers: [server.broker], mechanism: 'plain', ...server.admin };
    await new KafkaCluster(kafka).bring(here, 1);
    await agreed(database.store);
    const [port, internal] = [await freePort(), await freePort()];
    url = `http://127.0.0.1:${port}`;
    const tokens = await issuer;
    const ofIssuer = { SAMVERK_ISSUER: tokens.issuer, SAMVERK_JWKS_URI: await tokens.jwksUri() };
    const ofKafka = { SAMVERK_KAFKA_BROKERS: server.broker, SAMVERK_KAFKA_TLS: 'off', SAMVERK_KAFKA_USERNAME: RELAY };
    const common = {
      SAMVERK_DATABASE_URL: database.url,
      SAMVERK_COLLABORATIONS: written(join(server.dataDir, 'collaborations')),
    };
    api = new Instance('api', { ...common, ...ofIssuer, SAMVERK_PORT: String(port) }, `${url}/health/ready`);
    worker = new Instance(
      'worker',
      { ...common, ...ofKafka, SAMVERK_KAFKA_PASSWORD: RELAY, SAMVERK_INTERNAL_PORT: String(internal) },
      `http://127.0.0.1:${internal}/health/ready`,
    );
    await Promise.all([api.start(), worker.start()]);
  }, 180_000);
  afterAll(async () => {
    for (const each of [api, worker]) await each?.end('SIGKILL').catch(() => undefined);
    (await issuer).close();
    await database?.close();
    await server?.remove();
  });

  it('what a unit posts is in its inbox topic, and nobody’s words are', async () => {
    const consultationId = randomUUID();
    const asked = { phase: 'inquiry', themes: ['basic-knowledge'], profession: 'school', exposedBehind: 'unknown' };
    const data = { consultationId, to: centre, ...asked, channel: 'phone', wayIn: 'self' };
    expect(await post(board, 'consultation.requested.v1', data)).toBe(201);
    const [message] = await inInbox(1);
    expect(message).toMatchObject({ value: '', headers: { ce_type: 'consultation.requested.v1', ce_sequence: '1' } });
    expect(JSON.stringify(message)).not.toContain(consultationId);
    expect(await get(board, message!.headers['ce_dataref']!)).toBe(200);
    expect(await get('birch-board', message!.headers['ce_dataref']!)).toBe(404);
  }, 60_000);

  it('S60: after a purge the topic leads to no content, and had none', async () => {
    const contents = await PostgresSealedContents.open({ contentsUrl: database.url });
    const facts = { collaboration: COLLABORATION, unit: centre, ciphertext, recipients: [board], kids: ['a key'] };
    await contents.keep({ ...facts, sizeClass: 1024, storedAt: long }, { ciphertext });
    const consultationId = randomUUID();
    const content = { ciphertext, commitment: ciphertext };
    const answer = { consultationId, to: board, content, contentUntil: '2199-01-01' };
    await append(`consultation-${consultationId}.${board}`, said(centre, 'consultation.answered.v1', answer, [board]));
    const { ce_contentref: ref, ce_dataref: item } = (await inInbox(2))[1]!.headers as Record<string, string>;
    while ((await get(board, item!)) !== 200) await sleep(50);
    expect(await get(board, ref!)).toBe(200);

    for (const unit of [centre, board]) {
      const rule = { recordClass: 'consultation', reference: 'creation', period: { amount: 1, unit: 'days' } };
      const decision = { decisionId: randomUUID(), ...rule, decision: 'SCN-2026/0123', from: '2026-01-01' };
      const decided = said(unit, 'purge.decided.v1', { ...decision, coversEarlier: true });
      await append(`purge-${decision.decisionId}.${unit}`, decided);
    }
    // It purges once a day, and at its start.
    await worker.end('SIGTERM');
    await worker.start();
    while ((await get(board, ref!)) === 200) await sleep(100);
    expect([await get(board, ref!), await get(board, item!)]).toEqual([404, 200]);
    const all = [...(await readTopic(kafka, inbox)), ...(await readTopic(kafka, openTopic(COLLABORATION)))];
    expect(JSON.stringify(all)).not.toContain(ciphertext);
    await contents.close();
  }, 120_000);
});
