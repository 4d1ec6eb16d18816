import { readSettings, type Environment } from '#platform/settings';
import { knownNames, processes } from '../../settings/processes.js';

/** Everything the api is told from outside, read once at start. */
const from = (env: Environment) => {
  const { requests, events, visits, strangers, ...config } = readSettings(
    { ...processes.api, ...processes.allowances },
    env,
    knownNames,
  );
  return { ...config, limits: { requests, events, visits, strangers } };
};

export const Config = { from };
export type Config = ReturnType<typeof from>;
