import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { serverAccount, type Account } from './account.js';
import { findBinaries, type Binaries } from './binaries.js';
import { OWNER, preparedCluster, reachableFolder } from './cluster-folder.js';
import { stopLeftover } from './leftover.js';
import { noServerHere, PostgresTrouble, troubleFromLog } from './trouble.js';

export interface PostgresOptions {
  /** Holds the database; created and initialised when absent. A password file is kept beside it. */
  readonly dataDir: string;
  /** Default: a free port. */
  readonly port?: number;
  /** Server settings, e.g. `{ fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Is given everything that the server writes to its log. */
  readonly onLog?: (chunk: Buffer) => void;
}

export interface Postgres {
  readonly port: number;
  readonly pid: number;
  /** Where the cluster really lies: not where asked when that folder is closed to the server's account. */
  readonly dataDir: string;
  /** Resolves when the server ends, for whatever reason. */
  readonly ended: Promise<void>;
  /** Connection string of a database for the owner role. */
  url(database: string): string;
  /** Fast shutdown: sessions end, data is flushed. */
  stop(): Promise<void>;
  /** SIGKILL to the whole server, as when the power fails. */
  kill(): Promise<void>;
}

/**
 * Starts a real PostgreSQL on 127.0.0.1 from the binaries in node_modules, initialising the data folder first. A server
 * that a killed process left behind on the folder is stopped; that no living process owns it is for the caller to know.
 * @throws PostgresTrouble with a sentence that says what to do
 */
export const startPostgres = async ({
  dataDir: wanted,
  port,
  settings = {},
  onLog,
}: PostgresOptions): Promise<Postgres> => {
  const account = serverAccount();
  const binaries = await findBinaries(account);
  const dataDir = reachableFolder(account, wanted);
  await stopLeftover(dataDir);
  const password = preparedCluster(binaries, account, dataDir);
  const listening = port ?? (await freePort());
  const server = await launch(binaries, account, dataDir, listening, settings, onLog);
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const end = (signal: NodeJS.Signals, pid: number): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) {
      // Who waits for the end must live until it has come: nothing else may keep this process alive.
      server.ref();
      process.kill(pid, signal);
    }
    return ended;
  };
  return {
    port: listening,
    pid: server.pid!,
    dataDir,
    ended,
    url: (database) => `postgresql://${OWNER}:${password}@127.0.0.1:${listening}/${database}`,
    stop: () => end('SIGINT', server.pid!),
    kill: () => end('SIGKILL', -server.pid!),
  };
};

/** The last sessions of a killed server need a moment to notice that it is gone. */
const STILL_ENDING = /pre-existing shared memory block/;

const launch = async (...server: Parameters<typeof launchOnce>): Promise<ChildProcess> => {
  for (let tries = 1; ; tries += 1) {
    const launched = await launchOnce(...server);
    if (typeof launched !== 'string') return launched;
    if (!STILL_ENDING.test(launched) || tries === 40) throw troubleFromLog(server[2], server[3], launched);
    await sleep(250);
  }
};

/** The running server, or its last words. */
const launchOnce = (
  binaries: Binaries,
  account: Account,
  dataDir: string,
  port: number,
  settings: Readonly<Record<string, string>>,
  onLog: (chunk: Buffer) => void = () => undefined,
): Promise<ChildProcess | string> => {
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
    let ready = false;
    server.stderr.on('data', (chunk: Buffer) => {
      onLog(chunk);
      log = (log + chunk.toString()).slice(-8000);
      if (ready || !log.includes('database system is ready to accept connections')) return;
      // Once: what it says while it stops must not undo that somebody waits for it.
      ready = true;
      // A server that outlives this process, or that nobody stops, must not keep it from ending.
      server.unref();
      (server.stderr as unknown as { unref(): void }).unref();
      resolve(server);
    });
    server.once('error', () => reject(new PostgresTrouble(noServerHere())));
    server.once('exit', () => resolve(log.trim()));
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
