import { resolve } from 'node:path';
import { readSettings, type Environment } from '#platform/settings';
import { knownNames, processes } from '../../settings/processes.js';
import { kafkaSettingsOf } from '../../settings/relaying.js';

/** What `npm start` is told from outside, read once. Everything has a default. */
const from = (env: Environment) => {
  const { data, ...config } = readSettings(processes.standalone, env, knownNames);
  return { ...config, dataFolder: resolve(data), kafka: kafkaSettingsOf(config) };
};

export const Config = { from };
export type Config = ReturnType<typeof from>;
