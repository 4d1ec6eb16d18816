import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PostgresTrouble } from './trouble.js';

const PATIENCE_MS = 30_000;

/** Stops a server that outlived the killed process which started it, and clears a lock file that no server holds. */
export const stopLeftover = async (dataDir: string): Promise<void> => {
  const lock = join(dataDir, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  if (!(pid > 0) || !runs(pid) || !isServerOf(pid, dataDir)) {
    rmSync(lock, { force: true });
    return;
  }
  signal(pid, dataDir, 'SIGINT');
  for (let waited = 0; runs(pid); waited += 50) {
    if (waited === PATIENCE_MS) signal(pid, dataDir, 'SIGQUIT');
    if (waited > 2 * PATIENCE_MS) throw stillThere(pid, dataDir);
    await sleep(50);
  }
};

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** The process id may since have gone to another program. */
const isServerOf = (pid: number, dataDir: string): boolean => {
  const [program = '', ...rest] = commandLine(pid);
  return program.includes('postgres') && rest.includes(dataDir);
};

const commandLine = (pid: number): readonly string[] => {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).split(/\s+/);
  } catch {
    return [];
  }
};

const signal = (pid: number, dataDir: string, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPERM') throw stillThere(pid, dataDir);
  }
};

const stillThere = (pid: number, dataDir: string): PostgresTrouble =>
  new PostgresTrouble(
    `A PostgreSQL (process ${pid}) of another user still runs on ${dataDir}: stop it with that user's rights, or set SAMVERK_DATA to another folder.`,
  );
