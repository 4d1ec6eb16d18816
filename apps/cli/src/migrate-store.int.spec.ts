import { jest } from '@jest/globals';
import { newEvents, to } from '#platform/event-store/testing';
import { openLog, mustBeOpen } from '../../chosen-log.js';
import { TwoStores, type Said } from './moving/testing/two-stores.js';
import { run } from './program.js';

describe('samverk migrate-store', () => {
  let stores: TwoStores;
  const said = (...args: string[]): Promise<Said> => stores.said(...args);
  beforeAll(async () => {
    stores = await TwoStores.start();
    await stores.database.store.append('c', [to('s-1', newEvents(30)), to('s-2', newEvents(20))]);
  });
  afterAll(() => stores.stop());

  it('copies ahead of the day without switching', async () => {
    const { code, out, err } = await said('migrate-store', '--to', 'kurrentdb', '--copy-only');
    expect([code, out]).toEqual([0, expect.stringContaining('50 events are in kurrentdb (50 copied now)')]);
    expect(err).toContain('copying 50/50');
    await stores.database.store.append('c', [to('s-3')]);
  });

  it('copies the rest and switches; processes of the old log start no more, and say where to look', async () => {
    const { out } = await said('migrate-store', '--to', 'kurrentdb');
    expect(out).toContain('51 events are in kurrentdb (1 copied now), every chain holds; appends were held back');
    const choice = { eventStore: 'postgres', databaseUrl: stores.database.url, kurrentdbUrl: '' } as const;
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
    await stores.database.store.append('c', [to('s-3')]);
  });

  it('gives up a move that died between the two gates: the old log takes events again', async () => {
    await stores.set('kurrentdb', 'filling');
    await stores.set('postgres', 'moved');
    expect((await said('migrate-store', '--to', 'kurrentdb', '--give-up')).code).toBe(0);
    await stores.database.store.append('c', [to('s-3')]);
  });

  it('asks for the KurrentDB that nobody named', async () => {
    const args = ['node', 'samverk', '--database', stores.database.url, 'migrate-store', '--to', 'kurrentdb'];
    const spy = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
    expect(await run(args, { SAMVERK_DATA: '/nowhere' })).toBe(2);
    expect(spy.mock.calls.join()).toContain('SAMVERK_KURRENTDB is missing');
    spy.mockRestore();
  });
});
