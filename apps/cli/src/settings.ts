import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
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
  /** Folder of one's own: private keys (`keys/`), and events with their receipts (`sent/`). */
  readonly data?: string;
  /** Opens key files that are locked. Only from the environment, so that it stands in no list of processes. */
  readonly passphrase?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Where `npm start` writes how its hub is reached; readable by its owner only. */
export const connectionFile = (dataFolder: string): string => join(dataFolder, 'samverk.json');

export const dataFolder = (env: Environment): string => resolve(env['SAMVERK_DATA'] ?? '.data');

export const settingsFrom = (flags: Settings, env: Environment): Settings => ({
  data: dataFolder(env),
  ...written(connectionFile(dataFolder(env))),
  ...defined({
    hub: env['SAMVERK_URL'],
    issuer: env['SAMVERK_ISSUER'],
    collaboration: env['SAMVERK_COLLABORATION'],
    credentials: env['SAMVERK_CREDENTIALS'],
    database: env['SAMVERK_DATABASE_URL'],
    kurrentdb: env['SAMVERK_KURRENTDB'],
    eventStore: env['SAMVERK_EVENT_STORE'],
    passphrase: env['SAMVERK_PASSPHRASE'],
  }),
  ...defined(flags),
});

const written = (path: string): Settings => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Settings;
  } catch {
    return {};
  }
};

const defined = (settings: { readonly [Name in keyof Settings]: Settings[Name] | undefined }): Settings =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

const variables = {
  hub: 'SAMVERK_URL',
  issuer: 'SAMVERK_ISSUER',
  collaboration: 'SAMVERK_COLLABORATION',
  credentials: 'SAMVERK_CREDENTIALS',
  database: 'SAMVERK_DATABASE_URL',
  kurrentdb: 'SAMVERK_KURRENTDB',
  eventStore: 'SAMVERK_EVENT_STORE',
  data: 'SAMVERK_DATA',
  passphrase: 'SAMVERK_PASSPHRASE',
} as const satisfies Record<keyof Settings, string>;

/** A setting that the task cannot do without. */
export const needed = (settings: Settings, name: keyof Settings): string => {
  const value = settings[name];
  if (value) return value;
  throw new Complaint(
    `Where is the ${name}? Start a hub with \`npm start\`, give --${name}, or set ${variables[name]}.`,
  );
};
