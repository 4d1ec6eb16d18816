import { execFileSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { PostgresTrouble } from './trouble.js';

/** Who runs the PostgreSQL server: the caller, or, since it refuses to run as root, an account without rights. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

const idOf = (name: string): Account | undefined => {
  try {
    const id = (flag: string): number =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
};

export const serverAccount = (): Account => {
  if (process.getuid?.() !== 0) return {};
  const account = idOf('postgres') ?? idOf('nobody');
  if (!account)
    throw new PostgresTrouble(
      'PostgreSQL does not run as root, and this machine has neither a postgres nor a nobody account. Run as another user.',
    );
  return account;
};

/** Whether the account can enter every folder on the way to a path (the last existing one included). */
export const reaches = (account: Account, path: string): boolean => {
  if (account.uid === undefined) return canEnter(path);
  for (let folder = path; ; folder = dirname(folder)) {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found && !entersBy(account, found)) return false;
    if (folder === dirname(folder)) return true;
  }
};

const entersBy = (account: Account, { mode, uid, gid }: { mode: number; uid: number; gid: number }): boolean => {
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
};

const canEnter = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return statSync(path, { throwIfNoEntry: false }) === undefined;
  }
};
