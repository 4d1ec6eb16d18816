import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Complaint } from './complaint.js';
import { connectionFile, needed, settingsFrom } from './settings.js';

describe('the settings of the command line', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'samverk-cli-'));
    writeFileSync(
      connectionFile(folder),
      JSON.stringify({ hub: 'http://written', issuer: 'http://written', database: 'written' }),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('come from what the running hub wrote down, unless the environment or a flag says otherwise', () => {
    const env = { SAMVERK_DATA: folder, SAMVERK_URL: 'http://env', SAMVERK_ISSUER: 'http://env' };
    expect(settingsFrom({ hub: 'http://flag' }, env)).toEqual({
      hub: 'http://flag',
      issuer: 'http://env',
      database: 'written',
      data: folder,
    });
  });
  it('do without a file', () => {
    const none = join(folder, 'none');
    expect(settingsFrom({}, { SAMVERK_DATA: none })).toEqual({ data: none });
  });
  it('are asked for by flag and variable when one is missing', () => {
    expect(() => needed({}, 'hub')).toThrow(Complaint);
    expect(() => needed({}, 'hub')).toThrow('--hub, or set SAMVERK_URL');
  });
});
