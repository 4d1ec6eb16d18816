import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '#platform/embedded-postgres';
import { fetchedJars, jarsFolder, NEWEST_KAFKA } from './jars.js';
import { javaProgram, missingForKafka } from './java.js';
import { formatStorage } from './format-storage.js';
import { ownFolder } from './own-folder.js';
import { ADMIN, adminProperties, serverProperties, type Users } from './server-properties.js';
import { KafkaTrouble, troubleFromLog } from './trouble.js';

export interface KafkaOptions {
  /** Holds the broker's log; created and formatted when absent. The administrator's password is kept in it. */
  readonly dataDir: string;
  /** Default: a free port, and the same again on a folder that was used before. */
  readonly port?: number;
  readonly version?: string;
  /** Those who can log in with SCRAM-SHA-512, known from the first start on. */
  readonly users?: Users;
  readonly settings?: Readonly<Record<string, string>>;
  readonly onLog?: (chunk: Buffer) => void;
}

export interface Kafka {
  /** `127.0.0.1:<port>` */
  readonly broker: string;
  readonly pid: number;
  /** Logs in by PLAIN and may do everything. */
  readonly admin: { readonly username: string; readonly password: string };
  /** Folder of the jars, for Kafka's own commands. */
  readonly jars: string;
  /** A file that logs them in as the administrator. */
  readonly adminProperties: string;
  readonly ended: Promise<void>;
  stop(): Promise<void>;
  /** SIGKILL, as when the power fails. */
  kill(): Promise<void>;
}

/** What a development broker needs; it compiles less, and so is up in half the time. */
export const SMALL_JAVA = [
  '-Xms64m',
  '-Xmx320m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Djava.awt.headless=true',
];
/** A line when it is up, and what goes wrong. */
const LOGGING = [
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
  '-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info',
];
const READY = /Kafka Server started/;

/**
 * Starts a real Apache Kafka on 127.0.0.1, fetching it from Maven Central the first time.
 * @throws KafkaTrouble with a sentence that says what to do
 */
export const startKafka = async (options: KafkaOptions): Promise<Kafka> => {
  const { dataDir, version = NEWEST_KAFKA, users = {}, settings = {}, onLog } = options;
  const missing = missingForKafka(jarsFolder(version));
  if (missing) throw new KafkaTrouble(missing);
  const jars = fetchedJars(version);
  const { port, controllerPort, password } = await layoutOf(dataDir, options.port);
  const file = join(dataDir, 'server.properties');
  const layout = { dataDir, port, controllerPort, password, settings };
  writeFileSync(file, serverProperties(layout), { mode: 0o600 });
  const asAdmin = join(dataDir, 'admin.properties');
  writeFileSync(asAdmin, adminProperties(password), { mode: 0o600 });
  if (!existsSync(join(dataDir, 'log'))) formatStorage(jars, file, users);
  const server = await launch(jars, file, dataDir, port, onLog);
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const end = (signal: NodeJS.Signals): Promise<void> => {
    // Whoever waits for its end must not end before it because nothing else is left to do.
    const waiting = setInterval(() => undefined, 1000);
    if (server.exitCode === null && server.signalCode === null) server.kill(signal);
    return ended.finally(() => clearInterval(waiting));
  };
  return {
    broker: `127.0.0.1:${port}`,
    ...{ pid: server.pid!, admin: { username: ADMIN, password }, jars, adminProperties: asAdmin, ended },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
};

interface Layout {
  readonly port: number;
  readonly controllerPort: number;
  readonly password: string;
}

/** Clients know the address, and the quorum its voter, so a folder keeps both. */
const layoutOf = async (dataDir: string, wanted?: number): Promise<Layout> => {
  const file = join(dataDir, 'layout.json');
  ownFolder(dataDir);
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Layout) : undefined;
  const layout = {
    port: wanted ?? known?.port ?? (await freePort()),
    controllerPort: known?.controllerPort ?? (await freePort()),
    password: known?.password ?? randomBytes(18).toString('base64url'),
  };
  writeFileSync(file, JSON.stringify(layout), { mode: 0o600 });
  return layout;
};

const launch = (
  jars: string,
  file: string,
  dataDir: string,
  port: number,
  onLog: (chunk: Buffer) => void = () => undefined,
): Promise<ChildProcess> => {
  const server = spawn(javaProgram(), [...SMALL_JAVA, ...LOGGING, '-cp', join(jars, '*'), 'kafka.Kafka', file], {
    ...{ cwd: dataDir, stdio: ['ignore', 'ignore', 'pipe'] },
  });
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr.on('data', (chunk: Buffer) => {
      onLog(chunk);
      log = (log + chunk.toString()).slice(-20_000);
      if (!READY.test(log)) return;
      // A broker that outlives this process, or that nobody stops, must not keep it from ending.
      server.unref();
      (server.stderr as unknown as { unref(): void }).unref();
      resolve(server);
    });
    server.once('error', () => reject(new KafkaTrouble('Java cannot be run here.')));
    server.once('exit', () => reject(troubleFromLog(dataDir, port, log)));
  });
};
