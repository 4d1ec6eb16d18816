import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** docs/rejections of this repository or installation: upwards from here, be it the sources or what was built of them. */
export const pagesFolder = (from = dirname(fileURLToPath(import.meta.url))): string => {
  const folder = join(from, 'docs', 'rejections');
  if (existsSync(folder)) return folder;
  if (dirname(from) === from) throw new Error('The folder docs/rejections is missing.');
  return pagesFolder(dirname(from));
};

/** The codes that have a page there. */
export const pagedCodes = (folder = pagesFolder()): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => file.slice(0, -3))
    .sort();
