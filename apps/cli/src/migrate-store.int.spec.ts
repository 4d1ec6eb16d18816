import { jest } from '@jest/globals';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { newEvents, to } from '#platform/event-store/testing';
import { StandIn } from '#platform/kurrentdb-stand-in/testing';
import { openLog, mustBeOpen } from '../../chosen-log.js';
import { run } from './program.js';

describe('samverk migrate-store', () => {
  let database: MigratedDatabase;
  let server: StandIn;
  beforeAll(async () => {
    [database, server] = await Promise.all([migratedDatabase(), StandIn.start()]);
    await database.store.append('c', [to('s-1', newEvents(30)), to('s-2', newEvents(20))]);
  });
  afterAll(async () => {
    server.stop();
    await database.close();
  });

  const said = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
    const text = { stdout: '', stderr: '' };
    const spies = (['stdout', 'stderr'] as const).map((name) =>
      jest.spyOn(process[name], 'write').mockImplementation((chunk: unknown) => {
        text[name] += String(chunk);
        return true;
      }),
    );
    const env = {
      SAMVERK_DATA: '/nowhere',
      SAMVERK_DATABASE_URL: database.url,
      SAMVERK_KURRENTDB: server.connectionString,
    };
    try {
      return { code: await run(['node', 'samverk', ...args], env), out: text.stdout, err: text.stderr };
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  };

  it('copies ahead of the day without switching', async () => {
    const { code, out, err } = await said('migrate-store', '--to', 'kurrentdb', '--copy-only');
    expect([code, out]).toEqual([0, expect.stringContaining('50 events are in kurrentdb (50 copied now)')]);
    expect(err).toContain('copying 50/50');
    await database.store.append('c', [to('s-3')]);
  });

  it('copies the rest and switches; processes of the old log start no more, and say where to look', async () => {
    const { out } = await said('migrate-store', '--to', 'kurrentdb');
    expect(out).toContain('51 events are in kurrentdb (1 copied now), every chain holds; appends were held back');
    const choice = { eventStore: 'postgres', databaseUrl: database.url, kurrentdbUrl: '' } as const;
    const log = await openLog(choice);
    await expect(mustBeOpen(log, choice)).rejects.toThrow('set SAMVERK_EVENT_STORE');
    await log.close();
    expect((await said('--event-store', 'kurrentdb', 'verify')).out).toContain('51 events, every chain holds.');
  });

  it('does nothing a second time, does not give up what is in use, and goes back', async () => {
    expect(await said('migrate-store', '--to', 'kurrentdb')).toMatchObject({
      code: 1,
      err: expect.stringContaining('The log has been moved already.'),
    });
    expect((await said('migrate-store', '--to', 'kurrentdb', '--give-up')).code).toBe(1);
    expect((await said('migrate-store', '--to', 'postgres', '--json')).out).toMatch(/^\{"events":51,"copied":0/);
    await database.store.append('c', [to('s-3')]);
  });

  it('gives up a move that died between the two gates: the old log takes events again', async () => {
    await database.pool.query(`UPDATE samverk.gate SET state = 'moved'`);
    expect((await said('migrate-store', '--to', 'kurrentdb', '--give-up')).code).toBe(0);
    await database.store.append('c', [to('s-3')]);
  });

  it('asks for the KurrentDB that nobody named', async () => {
    const args = ['node', 'samverk', '--database', database.url, 'migrate-store', '--to', 'kurrentdb'];
    const spy = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
    expect(await run(args, { SAMVERK_DATA: '/nowhere' })).toBe(2);
    expect(spy.mock.calls.join()).toContain('SAMVERK_KURRENTDB is missing');
    spy.mockRestore();
  });
});
