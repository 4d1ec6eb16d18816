import { readdirSync } from 'node:fs';
import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { loadDirectory } from '#platform/identity';
import { inboxTopic, openTopic, unitPrincipal } from '#platform/relay';
import { said, type Said } from './testing/said.js';

const CENTRE = 'goteborg-stodcentrum';
const all = readdirSync('deploy/collaborations').toSorted();
const nothing = (was: string) => all.map((id) => `${id}: nothing ${was} missing.\n`);

describeWithKafka('samverk kafka', () => {
  let server: TestBroker;
  const samverk = (before: readonly string[], ...words: string[]): Promise<Said> => {
    const { username, password } = server.admin;
    const env = { SAMVERK_KAFKA_USERNAME: username, SAMVERK_KAFKA_PASSWORD: password };
    const flags = ['--brokers', server.broker, '--mechanism', 'plain', '--no-tls'];
    return said({ ...env, SAMVERK_COLLABORATION: CENTRE }, ...before, 'kafka', ...words, ...flags);
  };

  beforeAll(async () => void (server = await ownBroker()), 120_000);
  afterAll(() => server?.remove());

  it('plan says no until apply has done it for every collaboration, of which a second time nothing is left', async () => {
    const { code, out: planned } = await samverk([], 'plan');
    expect(code).toBe(1);
    for (const id of all) expect(planned).toContain(`+ topic ${openTopic(id)} cleanup.policy=delete`);
    expect(await samverk([], 'apply')).toMatchObject({ code: 0, out: planned });
    const { code: now, out } = await samverk([], 'plan');
    expect([now, out.split(/(?<=\n)/).toSorted()]).toEqual([0, nothing('is')]);
    expect((await samverk([], 'apply')).out.split(/(?<=\n)/).toSorted()).toEqual(nothing('was'));
    expect(await samverk(['--collaboration', CENTRE], 'plan')).toMatchObject({
      out: `${CENTRE}: nothing is missing.\n`,
    });
  }, 60_000);

  it('each login and inbox stands beside the unit whose it is, in what is planned and in Kafka’s own commands', async () => {
    const { units } = (await loadDirectory('deploy/collaborations')).collaboration(CENTRE)!;
    const inNobodysName = ['--collaborations', 'deploy/collaborations'];
    const { out: printed } = await samverk(['--collaboration', CENTRE], 'plan', '--commands', ...inNobodysName);
    expect(printed.split('\n').filter((line) => line.includes('SCRAM-SHA-512='))).toHaveLength(units.length + 1);
    for (const { id } of units) expect(printed).toContain(`# ${CENTRE}, ${id}: login ${unitPrincipal(CENTRE, id)}, `);
    expect(printed).not.toContain(server.admin.password);
  });
});
