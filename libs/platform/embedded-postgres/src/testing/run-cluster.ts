import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '../start-postgres.js';

/** The process that lives as long as the test run: jest itself, of which this may be a worker. */
const runner = process.send ? process.ppid : process.pid;
const folder = join(tmpdir(), `samverk-test-${runner}`);
const address = join(folder, 'url');

/** Nothing in the cluster outlives the run, so nothing need be flushed to disk. */
const settings = { fsync: 'off', full_page_writes: 'off', max_connections: '300' };

/**
 * One real PostgreSQL for the whole test run, started by whichever test file first needs it. A watchdog ends it and
 * removes its files when the run ends, however it ends.
 */
export const runCluster = async (): Promise<string> => {
  if (first()) await start();
  for (let waited = 0; !existsSync(address); waited += 50) {
    if (waited > 60_000) throw new Error(`No test cluster after a minute: remove ${folder} and run again.`);
    await sleep(50);
  }
  return readFileSync(address, 'utf8');
};

const first = (): boolean => {
  try {
    mkdirSync(folder, { mode: 0o755 });
    return true;
  } catch {
    return false;
  }
};

const start = async (): Promise<void> => {
  const server = await startPostgres({ dataDir: join(folder, 'data'), settings });
  const watch = `while kill -0 ${runner} 2>/dev/null; do sleep 0.5; done; kill -INT ${server.pid}; sleep 2; rm -rf ${folder}`;
  spawn('sh', ['-c', watch], { detached: true, stdio: 'ignore' }).unref();
  writeFileSync(`${address}.new`, server.url('postgres'), { mode: 0o600 });
  renameSync(`${address}.new`, address);
};
