import type { Command } from 'commander';
import { JobPool, type Watching } from '#platform/disclosure-control-highs';
import { Complaint } from '../complaint.js';
import { progress } from '../progress.js';
import { refusalOf } from './no-answer.js';

export interface TimeFlag {
  readonly seconds: string;
}

interface Patience extends TimeFlag {
  /** What the work may take beyond its time. */
  readonly graceMs?: number;
}

export const withTimeFlag = (command: Command): Command =>
  command.option('--seconds <n>', 'wall time; when it has run out there is no answer', '600');

/** Runs something in worker threads, with a limit and with progress on standard error, and ends them again. */
export const withThreads = async (
  label: string,
  { seconds, graceMs = 0 }: Patience,
  work: (pool: JobPool, watching: Watching) => Promise<void>,
): Promise<void> => {
  const limitMs = Number(seconds) * 1000;
  // Node's timers end at 2^31 - 1 ms and would fire at once beyond.
  if (!(limitMs > 0 && limitMs < 2 ** 31))
    throw new Complaint('--seconds takes a number, more than 0 and at most 2000000.');
  const pool = new JobPool();
  const shown = progress(label);
  try {
    await work(pool, { limitMs, onProgress: (done, total) => shown.at(done, total) });
  } catch (error) {
    throw refusalOf(error, (limitMs + graceMs) / 1000);
  } finally {
    shown.end();
    await pool.close();
  }
};
