import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { run } from '../program.js';

describeWithKafka('samverk kafka', () => {
  let server: TestBroker;
  const written: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  const samverk = async (...words: string[]): Promise<readonly [number, string]> => {
    written.length = 0;
    process.stdout.write = (text: string | Uint8Array) => !!written.push(String(text));
    const flags = ['--brokers', server.broker, '--mechanism', 'plain', '--no-tls'];
    const where = ['node', 'samverk', '--collaboration', 'goteborg-stodcentrum', 'kafka'];
    const code = await run([...where, ...words, ...flags], process.env).finally(() => (process.stdout.write = write));
    return [code, written.join('')];
  };

  beforeAll(async () => {
    server = await ownBroker();
    process.env['SAMVERK_KAFKA_USERNAME'] = server.admin.username;
    process.env['SAMVERK_KAFKA_PASSWORD'] = server.admin.password;
  }, 120_000);
  afterAll(() => server?.remove());

  it('plan says no until apply has done it, of which a second time nothing is left; it names no unit', async () => {
    const [before, planned] = await samverk('plan');
    expect(before).toBe(1);
    expect(planned).toMatch(/\+ topic goteborg-stodcentrum\.releases cleanup\.policy=compact\n/);
    expect(planned).not.toMatch(/polisen|vgr|goteborg-socialnamnd/);
    expect(await samverk('apply', '--replicas', '1')).toEqual([0, planned]);
    expect(await samverk('plan')).toEqual([0, 'Nothing is missing.\n']);
    expect(await samverk('apply', '--replicas', '1')).toEqual([0, 'Nothing was missing.\n']);
  });

  it('prints Kafka’s own commands for logins and quotas, and no password', async () => {
    const [code, printed] = await samverk('plan', '--commands');
    expect(code).toBe(0);
    expect(printed.split('\n').filter((line) => line.includes('SCRAM-SHA-512=')).length).toBe(14);
    expect(printed).not.toContain(server.admin.password);
  });
});
