import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverAccount, type Account } from './account.js';
import { findBinaries, type Binaries } from './binaries.js';

export interface PostgresOptions {
  /** Holds the database; created and initialised when absent. A password file is kept beside it. */
  readonly dataDir: string;
  /** Default: a free port. */
  readonly port?: number;
  /** Server settings, e.g. `{ fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface Postgres {
  readonly port: number;
  readonly pid: number;
  /** Connection string of a database for the owner role. */
  url(database: string): string;
  /** Fast shutdown: sessions end, data is flushed. */
  stop(): Promise<void>;
  /** SIGKILL to the whole server, as when the power fails. */
  kill(): Promise<void>;
}

const USER = 'samverk';

/** Starts a real PostgreSQL on 127.0.0.1 from the binaries in node_modules, initialising the data folder first. */
export const startPostgres = async ({ dataDir, port, settings = {} }: PostgresOptions): Promise<Postgres> => {
  const account = serverAccount();
  const binaries = await findBinaries(account);
  const password = existsSync(join(dataDir, 'PG_VERSION'))
    ? readFileSync(passwordFile(dataDir), 'utf8').trim()
    : initialise(binaries, account, dataDir);
  const listening = port ?? (await freePort());
  const server = await launch(binaries, account, dataDir, listening, settings);
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const end = (signal: NodeJS.Signals, pid: number): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) process.kill(pid, signal);
    return ended;
  };
  return {
    port: listening,
    pid: server.pid!,
    url: (database) => `postgresql://${USER}:${password}@127.0.0.1:${listening}/${database}`,
    stop: () => end('SIGINT', server.pid!),
    kill: () => end('SIGKILL', -server.pid!),
  };
};

const passwordFile = (dataDir: string): string => `${dataDir}.password`;

const initialise = ({ initdb }: Binaries, account: Account, dataDir: string): string => {
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordFile(dataDir), password, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    chownSync(dataDir, account.uid, account.gid);
    chownSync(passwordFile(dataDir), account.uid, account.gid);
  }
  const flags = [`--pgdata=${dataDir}`, `--username=${USER}`, `--pwfile=${passwordFile(dataDir)}`];
  const locale = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync'];
  const made = spawnSync(initdb, [...flags, ...locale], { ...account, cwd: tmpdir(), encoding: 'utf8' });
  if (made.status !== 0) {
    rmSync(dataDir, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not initialise ${dataDir}: ${(made.stderr ?? String(made.error)).trim()}`);
  }
  return password;
};

const launch = (
  binaries: Binaries,
  account: Account,
  dataDir: string,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<ChildProcess> => {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '200', ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(binaries.postgres, ['-D', dataDir, '-p', String(port), ...flags], {
    ...account,
    cwd: tmpdir(),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-8000);
      if (!log.includes('database system is ready to accept connections')) return;
      // A server that outlives this process, or that nobody stops, must not keep it from ending.
      server.unref();
      (server.stderr as unknown as { unref(): void }).unref();
      resolve(server);
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start in ${dataDir}: ${log.trim()}`)));
  });
};

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
