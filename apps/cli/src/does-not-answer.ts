import type { LogName } from '../../settings/log.js';

/** Said of a store that is away, with the option that tells where it is. */
export const doesNotAnswer: Readonly<Record<LogName, string>> = {
  postgres: 'The database does not answer: is the hub running, and is --database right?',
  kurrentdb: 'KurrentDB does not answer: is --kurrentdb (SAMVERK_KURRENTDB) right, and the server up?',
};
