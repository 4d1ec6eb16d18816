import { Worker } from 'node:worker_threads';
import type { Order, Report } from './messages.js';
import { reasonOf } from '../solver-failed.js';
import { JobFailed } from './job-failed.js';

export interface Watching {
  readonly limitMs: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Built it is JavaScript, and in tests TypeScript. */
const threadFile = new URL(`./thread${/\.\w+$/.exec(import.meta.url)![0]}`, import.meta.url);

export const startWorker = (execArgv: readonly string[]): Worker => {
  const worker = new Worker(threadFile, { execArgv: [...execArgv] });
  // Waiting for work keeps no process alive.
  worker.unref();
  return worker;
};

/** One job in a thread. When it does not end in time, the only way to stop a solver is to end its thread. */
export const workOn = (worker: Worker, order: Order, { limitMs, onProgress }: Watching): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => fail(new JobFailed('time-out', 'Time ran out before there was an answer.')),
      limitMs,
    );
    const fail = (error: JobFailed): void => {
      end();
      void worker.terminate();
      reject(error);
    };
    const broken = (error: unknown): void => fail(new JobFailed('broken', reasonOf(error)));
    const ended = (): void => fail(new JobFailed('broken', 'The thread ended before there was an answer.'));
    const heard = (report: Report): void => {
      switch (report.kind) {
        case 'progress':
          return onProgress?.(report.done, report.total);
        case 'broken':
          return broken(report.reason);
        case 'done':
          end();
          return resolve(report.output);
      }
    };
    const end = (): void => {
      clearTimeout(timer);
      worker.off('message', heard).off('error', broken).off('exit', ended).unref();
    };
    worker.on('message', heard).on('error', broken).on('exit', ended).ref();
    worker.postMessage(order);
  });
