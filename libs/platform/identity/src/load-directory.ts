import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Directory, type Collaboration } from './directory.js';
import { InvalidCollaboration, readCollaboration } from './read-collaboration.js';

async function load(file: string): Promise<Collaboration> {
  const text = await readFile(file, 'utf8');
  try {
    return readCollaboration(JSON.parse(text), file);
  } catch (error) {
    // The parser's own message quotes the text; the file name is enough.
    if (error instanceof SyntaxError) throw new InvalidCollaboration(file, ['(root): is not JSON']);
    throw error;
  }
}

/**
 * Reads every `<folder>/<name>/collaboration.json`.
 * @throws InvalidCollaboration when a file is malformed, contradicts itself, or claims an id that another has
 */
export async function loadDirectory(folder: string): Promise<Directory> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name, 'collaboration.json'))
    .toSorted();
  const collaborations = await Promise.all(files.map(load));
  if (collaborations.length === 0) throw new Error(`${folder} holds no collaboration.`);
  collaborations.forEach(({ id }, at) => {
    if (collaborations.findIndex((other) => other.id === id) < at)
      throw new InvalidCollaboration(files[at]!, [`/id: ${id} is taken by another file`]);
  });
  const pages = collaborations.map(({ publicPage }) => publicPage && (publicPage.address ?? ''));
  pages.forEach((address, at) => {
    if (address !== undefined && pages.indexOf(address) < at)
      throw new InvalidCollaboration(files[at]!, ['/publicPage/address: is taken by another file']);
  });
  return new Directory(collaborations);
}
