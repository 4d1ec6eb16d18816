import { readSettings, type Environment } from '#platform/settings';
import { knownNames, processes } from '../../settings/processes.js';
import { kafkaSettingsOf } from '../../settings/relaying.js';

/** Everything the worker is told from outside, read once at start. */
const from = (env: Environment) => {
  const config = readSettings(processes.worker, env, knownNames);
  /** Without a broker nothing is relayed. */
  return { ...config, kafka: kafkaSettingsOf(config) };
};

export const Config = { from };
export type Config = ReturnType<typeof from>;
