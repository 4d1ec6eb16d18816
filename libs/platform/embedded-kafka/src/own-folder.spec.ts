import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ownFolder } from './own-folder.js';

it('a broker started before the hub leaves the folder around its own open to the account of PostgreSQL', () => {
  const root = mkdtempSync(join(tmpdir(), 'own-folder-'));
  const folder = join(root, '.data', 'kafka');
  ownFolder(folder);
  const [inside, around] = [folder, dirname(folder)].map((each) => statSync(each).mode & 0o777);
  rmSync(root, { recursive: true });
  expect([inside, around! & 0o055]).toEqual([0o700, 0o055 & ~process.umask()]);
});
