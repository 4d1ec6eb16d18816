import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { InputOf, JobName, OutputOf } from '#platform/disclosure-control';
import { JobFailed } from './job-failed.js';
import { startWorker, workOn, type Watching } from './worker.js';

export interface PoolOptions {
  readonly threads?: number;
  /** Options of Node for its threads; those of this process unless told otherwise. */
  readonly execArgv?: readonly string[];
}

/** Runs pure jobs in worker threads, one at a time in each, so that a solver blocks nobody and can be stopped. */
export class JobPool {
  readonly threads: number;
  private readonly execArgv: readonly string[];
  private readonly idle: Worker[] = [];
  private readonly busy = new Set<Worker>();
  private readonly waiting: (() => void)[] = [];
  private closed = false;

  constructor({ threads = availableParallelism(), execArgv = process.execArgv }: PoolOptions = {}) {
    this.threads = threads;
    this.execArgv = execArgv;
  }

  /** The answer, or `JobFailed`. The limit counts from now, waiting for a thread included. */
  async run<Name extends JobName>(name: Name, input: InputOf<Name>, watching: Watching): Promise<OutputOf<Name>> {
    const began = performance.now();
    await this.turn();
    const worker = this.take();
    try {
      const limitMs = Math.max(0, watching.limitMs - (performance.now() - began));
      const output = await workOn(worker, { name, input }, { ...watching, limitMs });
      this.idle.push(worker);
      return output as OutputOf<Name>;
    } finally {
      this.busy.delete(worker);
      this.waiting.shift()?.();
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.idle, ...this.busy].map((worker) => worker.terminate()));
  }

  private async turn(): Promise<void> {
    while (this.busy.size >= this.threads) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private take(): Worker {
    if (this.closed) throw new JobFailed('broken', 'The threads have been ended.');
    const worker = this.idle.pop() ?? startWorker(this.execArgv);
    this.busy.add(worker);
    return worker;
  }
}
