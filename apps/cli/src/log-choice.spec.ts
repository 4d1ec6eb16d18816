import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Complaint } from './complaint.js';
import { logChoice } from './log-choice.js';
import { settingsFrom, type Settings } from './settings.js';

const database = { SAMVERK_DATA: '/nowhere', SAMVERK_DATABASE_URL: 'postgresql://db/samverk' };
const address = 'kurrentdb://u:hunter2@one:2113,two:2113?tls=true';
const choice = (env: Readonly<Record<string, string>>, flags: Settings = {}) =>
  logChoice(settingsFrom(flags, { ...database, ...env }));

describe('the log that an operator works on', () => {
  it('lies in PostgreSQL unless something else is said', () => {
    expect(choice({})).toMatchObject({ eventStore: 'postgres', databaseUrl: database.SAMVERK_DATABASE_URL });
  });

  it('is the one of the flag before the one of the environment', () => {
    const env = { SAMVERK_EVENT_STORE: 'kurrentdb', SAMVERK_KURRENTDB: address };
    expect(choice(env)).toMatchObject({ eventStore: 'kurrentdb', kurrentdbUrl: address });
    expect(choice(env, { eventStore: 'postgres' })).toMatchObject({ eventStore: 'postgres' });
  });

  it('may have its connection string in a file, out of sight', () => {
    const folder = mkdtempSync(join(tmpdir(), 'samverk-log-choice-'));
    writeFileSync(join(folder, 'kurrentdb'), `${address}\n`);
    const env = { SAMVERK_EVENT_STORE: 'kurrentdb', SAMVERK_KURRENTDB_FILE: join(folder, 'kurrentdb') };
    expect(choice(env)).toMatchObject({ kurrentdbUrl: address });
    rmSync(folder, { recursive: true });
  });

  it.each([
    [{ SAMVERK_EVENT_STORE: 'kurrentdb' }, 'SAMVERK_KURRENTDB is missing'],
    [{ SAMVERK_EVENT_STORE: 'hunter2' }, 'SAMVERK_EVENT_STORE is wrong: give one of postgres, kurrentdb'],
    [{ SAMVERK_EVENT_STORE: 'kurrentdb', SAMVERK_KURRENTDB: 'hunter2' }, 'SAMVERK_KURRENTDB is wrong'],
  ])('that is named badly is complained of by the setting, never by its value: %j', (env, complaint) => {
    expect(() => choice(env)).toThrow(Complaint);
    expect(() => choice(env)).toThrow(complaint);
    expect(() => choice(env)).not.toThrow('hunter2');
  });
});
