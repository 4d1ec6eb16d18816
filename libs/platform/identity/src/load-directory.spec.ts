import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDirectory } from './load-directory.js';
import { InvalidCollaboration } from './read-collaboration.js';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'collaborations-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const refused = async (at = folder): Promise<string> => {
  const error = await loadDirectory(at).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InvalidCollaboration);
  return (error as Error).message;
};

it('a folder among the collaborations that is none is named, with what is missing in it', async () => {
  mkdirSync(join(folder, 'stray'));
  expect(await refused()).toBe(`${join(folder, 'stray', 'collaboration.json')} is not a valid collaboration:
  (root): is not there; each folder beside it is a collaboration, so take this one away if it is none`);
});

it('a file that cannot be read is named, with why', async () => {
  mkdirSync(join(folder, 'north', 'collaboration.json'), { recursive: true });
  expect(await refused()).toMatch(/north.*\n.*cannot be read \(EISDIR\)/);
});

it('where there is no collaboration at all, or no such folder, that is what is said', async () => {
  writeFileSync(join(folder, 'a-file'), '');
  expect(await refused()).toContain('holds no collaboration');
  expect(await refused(join(folder, 'nowhere'))).toContain('is not there');
});
