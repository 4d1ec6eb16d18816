import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { loadDirectory } from '#platform/identity';
import { openTopic, unitPrincipal } from '#platform/relay';
import { topicsSeenBy } from '#platform/relay/testing';
import { said, type Said } from './testing/said.js';

const [STAYS, GONE] = ['goteborg-stodcentrum', 'synthetic-year'] as const;

describeWithKafka('samverk kafka, of a collaboration that left the configuration', () => {
  let server: TestBroker;
  let both: string;
  let left: string;
  let unit: string;
  const samverk = (folder: string, ...words: string[]): Promise<Said> => {
    const { username, password } = server.admin;
    const env = { SAMVERK_KAFKA_USERNAME: username, SAMVERK_KAFKA_PASSWORD: password };
    const flags = ['--brokers', server.broker, '--mechanism', 'plain', '--no-tls', '--collaborations', folder];
    const before = words[0] === '--collaboration' ? words.splice(0, 2) : [];
    return said(env, ...before, 'kafka', ...words, ...flags);
  };
  const folderOf = async (...ids: string[]): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'samverk-collaborations-'));
    for (const id of ids) await cp(join('deploy/collaborations', id), join(folder, id), { recursive: true });
    return folder;
  };
  const seen = (): Promise<readonly string[]> =>
    topicsSeenBy({ brokers: [server.broker], username: unit, password: unit });
  const right = (): string => `${unit} may read topic ${openTopic(GONE)}`;
  beforeAll(async () => {
    both = await folderOf(STAYS, GONE);
    left = await folderOf(STAYS);
    unit = unitPrincipal(GONE, (await loadDirectory(both)).collaboration(GONE)!.units[0]!.id);
    server = await ownBroker({ users: { [unit]: unit } });
    await samverk(both, 'apply');
  }, 120_000);
  afterAll(async () => {
    await server?.remove();
    for (const folder of [both, left]) await rm(folder, { recursive: true, force: true });
  });

  it('its rights are told by plan and by apply, which say no as long as they stand, and not taken away unasked', async () => {
    for (const word of ['plan', 'apply']) {
      const { code, out } = await samverk(left, word);
      expect([code, out]).toEqual([1, expect.stringContaining(`! ${right()}\n`)]);
      expect(out).toContain(`--gone ${GONE}`);
    }
    expect(await seen()).toContain(openTopic(GONE));
  }, 60_000);

  it('who looks at one collaboration is told of no other', async () => {
    const { code, out } = await samverk(left, '--collaboration', STAYS, 'plan');
    expect([code, out]).toEqual([0, `${STAYS}: nothing is missing.\n`]);
  }, 60_000);

  it('one that is configured, or is no collaboration at the cluster, does not go by being named', async () => {
    expect(await samverk(both, 'apply', '--gone', GONE)).toMatchObject({
      ...{ code: 2, err: expect.stringContaining(`${GONE} is configured`) },
    });
    const named = await samverk(left, '--collaboration', STAYS, 'apply', '--gone', GONE);
    expect(named).toMatchObject({ code: 2, err: expect.stringContaining('--collaboration') });
    expect((await samverk(left, 'apply', '--gone', 'synthetic')).code).toBe(1);
    expect(await seen()).toContain(openTopic(GONE));
  }, 60_000);

  it('named as gone, its rights are taken away; its topics stay, and logins, with what deletes them', async () => {
    const { code, out } = await samverk(left, 'apply', '--gone', GONE);
    expect([code, out]).toEqual([0, expect.stringContaining(`- ${right()}\n`)]);
    expect(out).toContain(`--delete --topic ${openTopic(GONE)}\n`);
    expect(out).toMatch(new RegExp(`^! logins .*${unit}.*plan --commands`, 'm'));
    expect(await seen()).toEqual([]);
    expect(await topicsSeenBy({ brokers: [server.broker], mechanism: 'plain', ...server.admin })).toContain(
      openTopic(GONE),
    );
    const { code: now, out: planned } = await samverk(left, 'plan');
    expect([now, planned]).toEqual([0, expect.stringContaining(`--delete --topic ${openTopic(GONE)}\n`)]);
    expect(planned).not.toContain(' may ');
    expect((await samverk(left, 'apply', '--gone', GONE)).code).toBe(0);
    expect((await samverk(left, 'plan', '--commands')).out).toContain('--delete-config');
  }, 60_000);
});
