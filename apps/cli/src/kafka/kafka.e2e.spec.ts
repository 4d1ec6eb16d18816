import { readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { loadDirectory } from '#platform/identity';
import { inboxTopic, isSubscriber, openTopic, unitPrincipal } from '#platform/relay';
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
    const { out: printed } = await samverk(['--collaboration', CENTRE], 'plan', '--commands');
    expect(printed.split('\n').filter((line) => line.includes('SCRAM-SHA-512='))).toHaveLength(units.length + 1);
    for (const { id } of units) expect(printed).toContain(`# ${CENTRE}, ${id}: login ${unitPrincipal(CENTRE, id)}, `);
    expect(printed).not.toContain(server.admin.password);
    const [unit] = units.filter(isSubscriber);
    const folder = await withoutSystem(CENTRE, unit!.id);
    const { out: planned } = await samverk(['--collaboration', CENTRE], 'plan', '--collaborations', folder).finally(
      () => rm(folder, { recursive: true }),
    );
    const right = `${unitPrincipal(CENTRE, unit!.id)} may read topic ${inboxTopic(CENTRE, unit!.id)}`;
    expect(planned).toContain(`- ${right}  # ${unit!.id}\n`);
  });
});

/** The collaboration as it would be, had that unit no system any more. @returns a folder of collaborations */
const withoutSystem = async (id: string, unit: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'samverk-collaborations-'));
  await cp(join('deploy/collaborations', id), join(folder, id), { recursive: true });
  const file = join(folder, id, 'collaboration.json');
  const told = JSON.parse(await readFile(file, 'utf8')) as { units: { id: string; functions: string[] }[] };
  const found = told.units.find((each) => each.id === unit)!;
  found.functions = found.functions.filter((each) => each !== 'case-system');
  await writeFile(file, JSON.stringify(told));
  return folder;
};
