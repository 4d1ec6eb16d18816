import { jest } from '@jest/globals';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { newEvents } from '#platform/event-store/testing';
import { run } from './program.js';

const said = async (...args: string[]): Promise<{ code: number; text: string }> => {
  let text = '';
  const keep = (chunk: unknown): boolean => {
    text += String(chunk);
    return true;
  };
  const kept = [process.stdout, process.stderr].map((out) => jest.spyOn(out, 'write').mockImplementation(keep));
  try {
    return { code: await run(['node', 'samverk', ...args], { SAMVERK_DATA: '/nowhere' }), text };
  } finally {
    for (const spy of kept) spy.mockRestore();
  }
};

describe('samverk verify', () => {
  let database: MigratedDatabase;
  beforeAll(async () => {
    database = await migratedDatabase();
    await database.store.append('c', [{ stream: 's-1', expected: 'none', events: newEvents(3) }]);
  });
  afterAll(() => database.close());

  it('says that every chain holds, and ends with 0', async () => {
    expect(await said('--database', database.url, 'verify')).toMatchObject({
      code: 0,
      text: expect.stringContaining('3 events, every chain holds.'),
    });
  });

  it('S66: leaves a trace that every owner can see, and no name of a person', async () => {
    await said('--database', database.url, 'verify');
    const { rows } = await database.pool.query(
      'SELECT DISTINCT action, question, function, unit, owner FROM access.entries',
    );
    expect(rows).toEqual([
      { action: 'administer', question: 'verify', function: 'administrator', unit: '', owner: '' },
    ]);
  });

  it('names the first event that was changed behind the back of the log, and ends with 1', async () => {
    await database.pool.query('ALTER TABLE samverk.events DISABLE TRIGGER events_never_change');
    await database.pool.query(`UPDATE samverk.events SET unit = 'x' WHERE version >= 2`);
    const { code, text } = await said('--database', database.url, 'verify');
    expect([code, text]).toEqual([1, expect.stringContaining('Event 2 of c/s-1 is changed')]);
  });

  it('asks where the database is when nobody says, and ends with 2', async () => {
    expect(await said('verify')).toEqual({ code: 2, text: expect.stringContaining('--database') });
  });

  it('says in a sentence that a database does not answer', async () => {
    const { code, text } = await said('--database', 'postgresql://u:hidden@127.0.0.1:1/x', 'verify');
    expect([code, text]).toEqual([2, expect.stringContaining('The database does not answer')]);
    expect(text).not.toContain('hidden');
  });
});
