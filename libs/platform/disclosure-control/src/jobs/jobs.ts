import { audit } from '../audit/audit.js';
import { judgeWatcher } from '../gate/judge-watcher.js';
import { gate } from '../gate/plan.js';
import { judge } from '../gate/judge.js';
import type { Job } from './job.js';

/** Every question that may take long, by the name under which a worker thread is asked for it. */
export const jobs = { audit, gate, judge, judgeWatcher } as const;

export type JobName = keyof typeof jobs;
export type InputOf<Name extends JobName> = Parameters<(typeof jobs)[Name]>[0];
export type OutputOf<Name extends JobName> = ReturnType<(typeof jobs)[Name]>;

/** The compiler cannot tell that a name and its input belong together; the pool saw to it. */
export const jobNamed = (name: JobName): Job<unknown, unknown> => jobs[name] as Job<unknown, unknown>;
