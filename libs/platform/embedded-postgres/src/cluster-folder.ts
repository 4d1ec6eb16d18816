import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { reaches, type Account } from './account.js';
import { OPEN_FOLDER, type Binaries } from './binaries.js';
import { damaged, troubleFromLog, troubleWithFolder } from './trouble.js';

/** The owner role of every database in the cluster. */
export const OWNER = 'samverk';

/**
 * Where the cluster really lies: as asked, or, when the server's account cannot get there (root's own home), in an
 * open folder whose name is kept beside the wanted one: who removes that begins anew.
 */
export const reachableFolder = (account: Account, wanted: string): string => {
  const dataDir = resolve(wanted);
  makeParent(dirname(dataDir));
  if (reaches(account, dirname(dataDir))) return dataDir;
  makeParent(OPEN_FOLDER);
  return keptPlace(`${dataDir}.place`);
};

const keptPlace = (file: string): string => {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const place = join(OPEN_FOLDER, `data-${randomBytes(6).toString('hex')}`);
  try {
    writeFileSync(file, place);
  } catch (error) {
    throw troubleWithFolder(dirname(file), error);
  }
  return place;
};

const makeParent = (folder: string): void => {
  try {
    const made = mkdirSync(folder, { recursive: true });
    if (made) chmodSync(folder, 0o755);
  } catch (error) {
    throw troubleWithFolder(folder, error);
  }
};

/** Initialises the cluster unless that is done, and gives the owner's password. A half-made cluster never stays. */
export const preparedCluster = (binaries: Binaries, account: Account, dataDir: string): string => {
  const password = `${dataDir}.password`;
  if (existsSync(join(dataDir, 'PG_VERSION'))) {
    if (existsSync(password)) return readFileSync(password, 'utf8').trim();
    throw damaged(dataDir, `its password file ${password} is missing`);
  }
  if (existsSync(dataDir) && entries(dataDir).length > 0)
    throw damaged(dataDir, 'it holds files but no PostgreSQL database');
  return initialise(binaries, account, dataDir, password);
};

const entries = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw troubleWithFolder(folder, error);
  }
};

const initialise = ({ initdb }: Binaries, account: Account, dataDir: string, passwordFile: string): string => {
  const half = `${dataDir}.new`;
  const password = randomBytes(24).toString('base64url');
  try {
    rmSync(half, { recursive: true, force: true });
    mkdirSync(half, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    for (const path of [half, passwordFile])
      if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
  } catch (error) {
    throw troubleWithFolder(dirname(dataDir), error);
  }
  const flags = [`--pgdata=${half}`, `--username=${OWNER}`, `--pwfile=${passwordFile}`];
  const locale = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync'];
  const made = spawnSync(initdb, [...flags, ...locale], { ...account, cwd: tmpdir(), encoding: 'utf8' });
  if (made.status !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw troubleFromLog(dataDir, 0, made.error ? 'cannot execute' : made.stderr);
  }
  rmSync(dataDir, { recursive: true, force: true });
  renameSync(half, dataDir);
  return password;
};
