import { readSettings, type Environment } from '#platform/settings';
import { knownNames, processes } from '../../settings/processes.js';

/** Everything the worker is told from outside, read once at start. */
const from = (env: Environment) => readSettings(processes.worker, env, knownNames);

export const Config = { from };
export type Config = ReturnType<typeof from>;
