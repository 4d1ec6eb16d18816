import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Reads a JSON file that only its owner may read; makes and keeps the content when it is not there yet. */
export async function kept<T>(folder: string, name: string, make: () => Promise<T>): Promise<T> {
  const file = join(folder, name);
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const content = await make();
  await keep(folder, name, content);
  return content;
}

/** Whole or not at all: a start that is killed half-way must not leave half a key behind. */
export async function keep(folder: string, name: string, content: unknown): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `.${name}.draft`);
  await writeFile(draft, JSON.stringify(content, null, 2), { mode: 0o600 });
  await rename(draft, join(folder, name));
}
