import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithKafka, ownBroker, selfMadeCa, type TestBroker } from '#platform/embedded-kafka/testing';
import { said, type Said } from './testing/said.js';

describeWithKafka('samverk kafka, told by settings alone', () => {
  let server: TestBroker;
  let env: Record<string, string>;
  const folder = mkdtempSync(join(tmpdir(), 'samverk-ca-'));
  const plan = (more: Record<string, string> = {}): Promise<Said> =>
    said({ ...env, ...more }, '--collaboration', 'goteborg-stodcentrum', 'kafka', 'plan');

  beforeAll(async () => {
    const ca = selfMadeCa(folder);
    server = await ownBroker({ settings: ca.settings });
    const password = join(folder, 'password');
    writeFileSync(password, `${server.admin.password}\n`, { mode: 0o600 });
    env = {
      ...{ SAMVERK_KAFKA_BROKERS: server.broker, SAMVERK_KAFKA_MECHANISM: 'plain' },
      ...{ SAMVERK_KAFKA_USERNAME: server.admin.username, SAMVERK_KAFKA_PASSWORD_FILE: password },
      ...{ SAMVERK_KAFKA_CA: ca.file },
    };
  }, 120_000);
  afterAll(async () => {
    await server?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('speaks by TLS to a broker whose authority is named, with a password that lies in a file', async () => {
    expect(await plan()).toMatchObject({ code: 1, out: expect.stringContaining('+ topic goteborg-stodcentrum.open') });
  });

  it('does not speak to a broker whose authority nobody knows, nor without TLS', async () => {
    const others: Record<string, string>[] = [{ SAMVERK_KAFKA_CA: '' }, { SAMVERK_KAFKA_TLS: 'off' }];
    for (const other of others) expect(await plan(other)).toMatchObject({ code: 2, out: '' });
  }, 60_000);

  it('asks for what is missing by the name of its variable, and repeats no value', async () => {
    const { code, err } = await plan({ SAMVERK_KAFKA_CA: '/no/such.pem', SAMVERK_KAFKA_TLS: 'secret' });
    expect([code, err]).toEqual([2, expect.stringMatching(/SAMVERK_KAFKA_TLS is wrong.*SAMVERK_KAFKA_CA is wrong/)]);
    expect(err).not.toMatch(/secret|such\.pem/);
    expect((await plan({ SAMVERK_KAFKA_BROKERS: '' })).err).toContain('set SAMVERK_KAFKA_BROKERS');
  });
});
