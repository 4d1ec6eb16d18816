import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Directory, type Collaboration } from './directory.js';
import { InvalidCollaboration, readCollaboration } from './read-collaboration.js';

async function load(file: string): Promise<Collaboration> {
  const missing = 'is not there; each folder beside it is a collaboration, so take this one away if it is none';
  const text = await readFile(file, 'utf8').catch((error: unknown) => unread(error, file, missing));
  try {
    return readCollaboration(JSON.parse(text), file);
  } catch (error) {
    // The parser's own message quotes the text; the file name is enough.
    if (error instanceof SyntaxError) throw new InvalidCollaboration(file, ['(root): is not JSON']);
    throw error;
  }
}

const unread = (error: unknown, file: string, missing: string): never => {
  const { code } = error as { readonly code?: string };
  throw new InvalidCollaboration(file, [`(root): ${code === 'ENOENT' ? missing : `cannot be read (${code})`}`]);
};

/**
 * Reads every `<folder>/<name>/collaboration.json`.
 * @throws InvalidCollaboration when a file is missing or malformed, contradicts itself, or claims an id that another has
 */
export async function loadDirectory(folder: string): Promise<Directory> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) =>
    unread(error, folder, 'is not there; it is to hold a folder for each collaboration'),
  );
  const files = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name, 'collaboration.json'))
    .toSorted();
  const collaborations = await Promise.all(files.map(load));
  if (collaborations.length === 0)
    throw new InvalidCollaboration(folder, ['(root): holds no collaboration; it is to hold a folder for each']);
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
