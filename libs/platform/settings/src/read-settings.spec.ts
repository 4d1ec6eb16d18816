import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidSettings } from './invalid-settings.js';
import { flag, folder, integer, oneOf, postgresAddress, text } from './kinds.js';
import { readSettings } from './read-settings.js';
import { setting, type Environment } from './setting.js';
import { namesOf } from './unknown-names.js';

const wanted = {
  database: setting({ name: 'SAMVERK_DB', kind: postgresAddress, meaning: 'Where.', secret: true }),
  size: setting({ name: 'SAMVERK_SIZE', kind: integer(1, 10), meaning: 'How many.', fallback: 3 }),
  open: setting({ name: 'SAMVERK_OPEN', kind: flag, meaning: 'Whether.', fallback: false }),
  level: setting({ name: 'SAMVERK_LEVEL', kind: oneOf('low', 'high'), meaning: 'How.', fallback: 'low' }),
  place: setting({ name: 'SAMVERK_PLACE', kind: text('a folder'), meaning: 'Of what.', fallback: 'here' }),
  peak: setting({
    ...{ name: 'SAMVERK_PEAK', kind: text('a peak'), meaning: 'Of what is high.', fallback: '', secret: true },
    neededWith: { name: 'SAMVERK_LEVEL', given: 'high' },
  }),
};
const database = 'postgresql://u:p@db/samverk';
const read = (env: Environment) => readSettings(wanted, env, namesOf(Object.values(wanted)));
const problems = (env: Environment): readonly string[] => {
  try {
    read(env);
  } catch (error) {
    if (error instanceof InvalidSettings) return error.problems;
  }
  return [];
};

describe('the settings of a process', () => {
  it('are read in their kind, and what is left out or empty is what is declared', () => {
    const values = { database, size: 7, open: true, level: 'low', place: 'here', peak: '' };
    expect(read({ SAMVERK_DB: database, SAMVERK_SIZE: '7', SAMVERK_OPEN: 'true', SAMVERK_PLACE: '' })).toEqual(values);
  });

  it('are told all at once when they are wrong, with what to give, and no value is repeated', () => {
    const told = problems({ SAMVERK_SIZE: '11', SAMVERK_OPEN: 'hunter2', SAMVERK_LEVEL: 'hunter2' });
    expect(told).toEqual([
      'SAMVERK_DB is missing: give a postgresql:// URL, or in SAMVERK_DB_FILE a file that holds it',
      'SAMVERK_SIZE is wrong: give a whole number from 1 to 10',
      'SAMVERK_OPEN is wrong: give true or false',
      'SAMVERK_LEVEL is wrong: give one of low, high',
    ]);
    expect(problems({ SAMVERK_DB: 'hunter2' }).join()).not.toContain('hunter2');
  });

  it('may be needed with a choice alone, and are told then like any that is missing', () => {
    expect(problems({ SAMVERK_DB: database, SAMVERK_LEVEL: 'low' })).toEqual([]);
    expect(problems({ SAMVERK_LEVEL: 'high' })).toEqual([
      'SAMVERK_DB is missing: give a postgresql:// URL, or in SAMVERK_DB_FILE a file that holds it',
      'SAMVERK_PEAK is missing: give a peak, or in SAMVERK_PEAK_FILE a file that holds it',
    ]);
    expect(read({ SAMVERK_DB: database, SAMVERK_LEVEL: 'high', SAMVERK_PEAK: 'k2' }).peak).toBe('k2');
  });

  it('that name a folder are wrong where it, or the file in it, is not there, named or not', () => {
    const here = setting({ name: 'SAMVERK_HERE', kind: folder(), meaning: 'Where.', fallback: 'nowhere' });
    const law = setting({ name: 'SAMVERK_LAW', kind: folder('law.json'), meaning: 'Which.' });
    const told = (env: Environment) => () => readSettings({ here, law }, env, ['SAMVERK_HERE', 'SAMVERK_LAW']);
    const place = mkdtempSync(join(tmpdir(), 'samverk-folder-'));
    expect(told({ SAMVERK_LAW: place })).toThrow(
      /SAMVERK_HERE is missing: give a folder.*SAMVERK_LAW is wrong: give a folder that this process may read, with law.json in it/s,
    );
    writeFileSync(join(place, 'law.json'), '{}');
    expect(told({ SAMVERK_HERE: place, SAMVERK_LAW: place })()).toEqual({ here: place, law: place });
    rmSync(place, { recursive: true });
  });

  it.each(['1e1', '-1', '0x5', ' 5', '5.0', '٥'])('are whole numbers in plain digits only: not %p', (given) => {
    expect(problems({ SAMVERK_DB: database, SAMVERK_SIZE: given })).toHaveLength(1);
  });

  it('with a name of ours that nobody knows stop the start, and the name that was meant is told', () => {
    const env = { SAMVERK_DB: database, SAMVERK_SZIE: 'hunter2', SAMVERK_WEATHER_FORECAST: '1', PATH: '/bin' };
    expect(problems(env)).toEqual([
      'SAMVERK_SZIE is no setting: take it away, or did you mean SAMVERK_SIZE?',
      'SAMVERK_WEATHER_FORECAST is no setting: take it away (docs/operations/configuration.md lists all)',
    ]);
  });
});

describe('a secret', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'samverk-settings-'))));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (content: string): string => {
    const path = join(folder, 'secret');
    writeFileSync(path, content);
    return path;
  };

  it('may lie in a file, whose last line end is not part of it', () => {
    expect(read({ SAMVERK_DB_FILE: file(`${database}\n`) }).database).toBe(database);
  });

  it('is not guessed when the environment and a file both have it', () => {
    expect(problems({ SAMVERK_DB: database, SAMVERK_DB_FILE: file(database) })).toEqual([
      'SAMVERK_DB and SAMVERK_DB_FILE are both given: give one of them',
    ]);
  });

  it('is missing when its file is empty or cannot be read', () => {
    expect(problems({ SAMVERK_DB_FILE: file('\n') })[0]).toContain('SAMVERK_DB is missing');
    expect(problems({ SAMVERK_DB_FILE: join(folder, 'none') })[0]).toContain('SAMVERK_DB_FILE names no file');
  });

  it('alone may lie in a file: for what is none the name is unknown', () => {
    expect(problems({ SAMVERK_DB: database, SAMVERK_SIZE_FILE: file('7') })[0]).toContain('SAMVERK_SIZE_FILE');
  });
});
