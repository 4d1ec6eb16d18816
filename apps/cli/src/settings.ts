import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { textOf, type Environment, type Setting } from '#platform/settings';
import { commandLine } from '../../settings/command-line.js';
import { Complaint } from './complaint.js';

/** How the command line reaches a hub. Flags win over the environment, which wins over what `npm start` wrote down. */
export interface Settings {
  /** Address of the hub, e.g. `http://127.0.0.1:3000`. */
  readonly hub?: string;
  /** Address of the issuer, e.g. `http://127.0.0.1:3001`; its token endpoint is `<issuer>/token`. */
  readonly issuer?: string;
  /** The collaboration whose units speak. */
  readonly collaboration?: string;
  /** File with `{ "<client id>": "<secret>" }`. */
  readonly credentials?: string;
  /** PostgreSQL connection string of the hub's database, for verify, status, rebuild and replay. */
  readonly database?: string;
  /** KurrentDB connection string of the log, where it lies there or is moved to. */
  readonly kurrentdb?: string;
  /** Which of the two the log lies in: postgres (default) or kurrentdb. */
  readonly eventStore?: string;
  /** Folder with a folder per collaboration, for purging. */
  readonly collaborations?: string;
  /** PostgreSQL connection string of the keys of sealed contents; left out, they lie in the hub's database. */
  readonly sealedKeys?: string;
  /** Folder of one's own: private keys (`keys/`), and events with their receipts (`sent/`). */
  readonly data?: string;
  /** Opens key files that are locked. Only from the environment, so that it stands in no list of processes. */
  readonly passphrase?: string;
  /** How Kafka is reached: what the worker is told too (apps/settings/relaying.ts). */
  readonly kafkaBrokers?: string;
  readonly kafkaUsername?: string;
  readonly kafkaPassword?: string;
  readonly kafkaMechanism?: string;
  readonly kafkaTls?: string;
  readonly kafkaCa?: string;
}

/** Where `npm start` writes how its hub is reached; readable by its owner only. */
export const connectionFile = (dataFolder: string): string => join(dataFolder, 'samverk.json');

export const dataFolder = (env: Environment): string => resolve(env['SAMVERK_DATA'] ?? '.data');

export const settingsFrom = (flags: Settings, env: Environment): Settings => ({
  data: dataFolder(env),
  ...written(connectionFile(dataFolder(env))),
  ...defined(fromEnvironment(env)),
  ...defined(flags),
});

/** As they are declared; the folder is known already. */
const fromEnvironment = (env: Environment): Settings => {
  const { data: _, ...rest } = commandLine;
  return Object.fromEntries(Object.entries(rest).map(([name, declared]) => [name, given(declared, env)]));
};

const given = (declared: Setting<unknown>, env: Environment): string | undefined => {
  const found = textOf(declared, env);
  if ('problem' in found) throw new Complaint(`${found.problem}.`);
  return found.text;
};

const written = (path: string): Settings => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Settings;
  } catch {
    return {};
  }
};

const defined = (settings: { readonly [Name in keyof Settings]: Settings[Name] | undefined }): Settings =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

/** A setting that the task cannot do without. */
export const needed = (settings: Settings, name: keyof Settings): string => {
  const value = settings[name];
  if (value) return value;
  throw new Complaint(
    `Where is the ${name}? Start a hub with \`npm start\`, give --${name}, or set ${commandLine[name].name}.`,
  );
};
