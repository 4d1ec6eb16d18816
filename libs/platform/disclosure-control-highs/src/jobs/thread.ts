import { parentPort } from 'node:worker_threads';
import { jobNamed } from '#platform/disclosure-control';
import { HighsSolver } from '../highs-solver.js';
import { reasonOf } from '../solver-failed.js';
import type { Order, Report } from './messages.js';

const QUIET_MS = 100;

/** A worker thread: does one job after the other until it is ended from outside. */
const solver = HighsSolver.open();
const report = (message: Report): void => parentPort!.postMessage(message);

const now = (): number => performance.now();

let next = 0;
const progress = (done: number, total: number): void => {
  if (done < total && performance.now() < next) return;
  next = performance.now() + QUIET_MS;
  report({ kind: 'progress', done, total });
};

parentPort!.on('message', ({ name, input }: Order) => {
  solver
    .then((ready) => report({ kind: 'done', output: jobNamed(name)(input, { solver: ready, progress, now }) }))
    .catch((error: unknown) => report({ kind: 'broken', reason: reasonOf(error) }));
});
