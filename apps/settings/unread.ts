import { unreadNames, type Environment } from '#platform/settings';
import { processes } from './processes.js';

const read = {
  api: { ...processes.api, ...processes.allowances },
  worker: processes.worker,
  standalone: processes.standalone,
};

/** A line for the start of a process about what it is given for others; undefined where there is nothing of the kind. */
export const unreadBy = (process: keyof typeof read, env: Environment): string | undefined => {
  const names = unreadNames(read[process], env);
  return names.length > 0
    ? `Without effect on this process, which does not read them: ${names.join(', ')}.`
    : undefined;
};
