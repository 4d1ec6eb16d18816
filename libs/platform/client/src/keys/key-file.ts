import { chmod, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { KeyRing } from './key-ring.js';
import { locked, unlocked } from './passphrase.js';

/** Why a key file cannot be used, in a sentence that holds nothing of the keys. */
export class KeyFileTrouble extends Error {
  override readonly name = 'KeyFileTrouble';
  constructor(
    message: string,
    /** There is no such file; in all other cases there is one, and it must not be written over. */
    readonly missing = false,
  ) {
    super(message);
  }
}

const FORM = 'samverk keys v1';

/** Reads the private keys of a unit. @throws KeyFileTrouble when there are none, or others may read them */
export const readKeys = async (path: string, passphrase?: string): Promise<KeyRing> => {
  await mustBePrivate(path);
  const content = parsed(path, await readFile(path, 'utf8'));
  const ring = 'locked' in content ? await opened(path, content['locked'], passphrase) : content;
  if (ring['form'] !== FORM || !Array.isArray(ring['pairs'])) throw new KeyFileTrouble(`${path} is not a key file.`);
  return { unit: String(ring['unit']), pairs: ring['pairs'] as KeyRing['pairs'] };
};

/** Writes them so that only their owner can read them, whole or not at all. */
export const writeKeys = async (path: string, ring: KeyRing, passphrase?: string): Promise<void> => {
  const folder = dirname(path);
  if (await mkdir(folder, { recursive: true, mode: 0o700 })) await chmod(folder, 0o700);
  const content = JSON.stringify({ form: FORM, ...ring }, null, 2);
  const text = passphrase ? JSON.stringify({ form: FORM, locked: await locked(content, passphrase) }) : content;
  const draft = join(folder, `.${basename(path)}.${process.pid}.draft`);
  await rm(draft, { force: true });
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${text}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
};

/** Windows has no such modes; there the folder of the user account must protect it. */
const mustBePrivate = async (path: string): Promise<void> => {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new KeyFileTrouble(`There is no key file ${path}.`, true);
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0)
    throw new KeyFileTrouble(
      `Others may read ${path}: allow only yourself with \`chmod 600\`, and replace the keys if it has been so for long.`,
    );
};

const parsed = (path: string, text: string): Record<string, unknown> => {
  try {
    return { ...(JSON.parse(text) as object) };
  } catch {
    throw new KeyFileTrouble(`${path} is not a key file.`);
  }
};

const opened = async (path: string, text: unknown, passphrase?: string): Promise<Record<string, unknown>> => {
  if (!passphrase) throw new KeyFileTrouble(`${path} is locked with a passphrase, and none was given.`);
  const content = await unlocked(String(text), passphrase).catch(() => undefined);
  if (content === undefined) throw new KeyFileTrouble(`The passphrase does not open ${path}.`);
  return parsed(path, content);
};
