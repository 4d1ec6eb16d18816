import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHistory } from './history.js';

describe('the history of a collaboration', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'samverk-history-'));
    mkdirSync(join(folder, 'history'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (name: string, content: unknown): void =>
    writeFileSync(join(folder, 'history', name), JSON.stringify(content));

  it('is read file by file in name order, and each in its own order', () => {
    const said = (id: string) => ({ unit: 'u', function: 'registrar', event: { id } });
    write('20-b.json', [said('3')]);
    write('10-a.json', [said('1'), said('2')]);
    expect(readHistory(folder).map(({ event, file, index }) => [event['id'], file, index])).toEqual([
      ['1', '10-a.json', 0],
      ['2', '10-a.json', 1],
      ['3', '20-b.json', 0],
    ]);
  });
  it('names the file and the place of what is not an event', () => {
    write('10-a.json', [{ unit: 'u' }]);
    expect(() => readHistory(folder)).toThrow('10-a.json, event 0: expected');
  });
  it('is missed when there is none', () => {
    expect(() => readHistory(join(folder, 'nowhere'))).toThrow('There are no history files');
  });
});
