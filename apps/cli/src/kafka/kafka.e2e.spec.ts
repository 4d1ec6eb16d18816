import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { said, type Said } from './testing/said.js';

describeWithKafka('samverk kafka', () => {
  let server: TestBroker;
  const samverk = (...words: string[]): Promise<Said> => {
    const { username, password } = server.admin;
    const env = { SAMVERK_KAFKA_USERNAME: username, SAMVERK_KAFKA_PASSWORD: password };
    const flags = ['--brokers', server.broker, '--mechanism', 'plain', '--no-tls'];
    return said(env, '--collaboration', 'goteborg-stodcentrum', 'kafka', ...words, ...flags);
  };

  beforeAll(async () => void (server = await ownBroker()), 120_000);
  afterAll(() => server?.remove());

  it('plan says no until apply has done it, of which a second time nothing is left; it names no unit', async () => {
    const { code, out: planned } = await samverk('plan');
    expect(code).toBe(1);
    expect(planned).toMatch(/\+ topic goteborg-stodcentrum\.releases cleanup\.policy=compact\n/);
    expect(planned).not.toMatch(/polisen|vgr|goteborg-socialnamnd/);
    expect(await samverk('apply', '--replicas', '1')).toMatchObject({ code: 0, out: planned });
    expect(await samverk('plan')).toMatchObject({ code: 0, out: 'Nothing is missing.\n' });
    expect(await samverk('apply', '--replicas', '1')).toMatchObject({ code: 0, out: 'Nothing was missing.\n' });
  });

  it('prints Kafka’s own commands for logins and quotas, and no password', async () => {
    const { code, out } = await samverk('plan', '--commands');
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line.includes('SCRAM-SHA-512=')).length).toBe(14);
    expect(out).not.toContain(server.admin.password);
  });
});
