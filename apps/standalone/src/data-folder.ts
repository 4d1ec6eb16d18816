import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from './trouble.js';

/** The folder that a standalone hub keeps everything in, held by one process at a time. */
export class DataFolder {
  private constructor(readonly path: string) {}

  /** @throws Trouble when another hub holds the folder, or it cannot be written to */
  static hold(path: string): DataFolder {
    makeWritable(path);
    const folder = new DataFolder(path);
    const holder = folder.holder();
    if (holder) {
      throw new Trouble(
        `A hub already runs on ${path} (process ${holder}): stop it first, or set SAMVERK_DATA to another folder.`,
      );
    }
    folder.write('standalone.pid', `${process.pid} ${startOf(process.pid)}\n`);
    return folder;
  }

  release(): void {
    rmSync(join(this.path, 'standalone.pid'), { force: true });
  }

  /** The living process that holds the folder. Its number alone may since have gone to another program. */
  private holder(): number | undefined {
    const [pid, start] = (this.read('standalone.pid') ?? '').trim().split(' ');
    if (!Number(pid) || Number(pid) === process.pid) return undefined;
    return startOf(Number(pid)) === start ? Number(pid) : undefined;
  }

  read(name: string): string | undefined {
    try {
      return readFileSync(join(this.path, name), 'utf8');
    } catch {
      return undefined;
    }
  }

  /** Writes a file that only its owner may read, whole or not at all. */
  write(name: string, content: string): void {
    const draft = join(this.path, `.${name}.draft`);
    rmSync(draft, { force: true });
    writeFileSync(draft, content, { mode: 0o600 });
    renameSync(draft, join(this.path, name));
  }
}

const makeWritable = (path: string): void => {
  try {
    mkdirSync(path, { recursive: true });
    const probe = join(path, `.writable-${process.pid}`);
    writeFileSync(probe, 'x');
    rmSync(probe);
  } catch (error) {
    throw new Trouble(
      `${path} cannot hold the data (${(error as NodeJS.ErrnoException).code}): ${remedy(error)}, or set SAMVERK_DATA to another folder.`,
    );
  }
};

const remedy = (error: unknown): string => {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') return 'free some space on its disk';
  if (code === 'ENOTDIR' || code === 'EEXIST') return 'remove the file that is in its place';
  return 'make it writable for this user';
};

/** When a process began, as Linux tells it; elsewhere only whether it lives. Undefined when it does not. */
const startOf = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return process.platform !== 'linux' && lives(pid) ? 'unknown' : undefined;
  }
};

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};
