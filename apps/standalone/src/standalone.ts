import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { CommandBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startDevIssuer, type DevIssuer } from '#platform/dev-issuer';
import { PostgresEventStore } from '#platform/event-store-postgres';
import { Clock, StandingFacts } from '#platform/intake';
import { loadDirectory, Visits, type Directory } from '#platform/identity';
import { loadLegalBases } from '#platform/legal-bases';
import { GuardedReadModels, ProjectionRunners } from '#platform/projections';
import { Purging, UnclaimedSweep } from '#slices/records';
import { ReferralEndings } from '#slices/referral';
import { Releases } from '#slices/statistics';
import { createApi } from '../../api/src/create-api.js';
import { daily } from '../../worker/src/daily.js';
import { RelayService } from '../../worker/src/relay.service.js';
import { Rounds } from '../../worker/src/rounds.js';
import { ThreadedGate } from '../../worker/src/threaded-gate.js';
import { caughtUp } from './caught-up.js';
import type { Config } from './config.js';
import { DataFolder } from './data-folder.js';
import { demonstrate } from './demonstration.js';
import { embeddedDatabase, ownDatabase, type Database } from './database.js';
import { ground } from './ground.js';
import { issueInvented } from './invented-reports.js';
import { addPublicPages } from './public/public-pages.js';
import { Stops } from './stops.js';
import { mustBeFree } from './ports.js';
import { Trouble, troubleListening } from './trouble.js';

export interface Standalone {
  readonly hub: string;
  readonly issuer: DevIssuer;
  readonly directory: Directory;
  readonly folder: DataFolder;
  readonly app: NestFastifyApplication;
  readonly database: Database;
  /** From now on figures are released on their days; not before the history is there, which they are made of. */
  release(): void;
  /** Ends everything in the opposite order of its start; may be called twice. */
  stop(): Promise<void>;
}

/** Starts database, issuer, api and the runners of the read models in this process. Whatever fails undoes the rest. */
export const startStandalone = async (config: Config, say: (line: string) => void): Promise<Standalone> => {
  const stops = new Stops();
  try {
    const folder = DataFolder.hold(config.dataFolder);
    stops.add(() => folder.release());
    await mustBeFree(config.port, 'SAMVERK_PORT', 'the hub');
    const [directory, bases] = [await loadDirectory(config.collaborations), await loadLegalBases(config.law)];
    const issuer = await startIssuer(config, directory);
    stops.add(() => issuer.close());
    const database = await (config.databaseUrl ? ownDatabase(config.databaseUrl) : embeddedDatabase(folder, say));
    stops.add(() => database.stop());
    const store = new PostgresEventStore({ connectionString: database.url });
    stops.add(() => store.close());
    say('starting the hub');
    const { logLevel } = config;
    const app = await createApi({
      ground: ground({
        store,
        database: database.url,
        directory,
        bases,
        issuer,
        logLevel,
        linkSecret: linkSecret(folder),
      }),
      beside: (api) => {
        addPublicPages(api, directory.collaborations, api.get(Visits));
        demonstrate(api, directory, issuer, folder.path, () => addressOf(api));
      },
    });
    stops.add(() => app.close());
    const runners = app.get(ProjectionRunners);
    stops.add(() => runners.stop());
    await runners.start();
    await startRelay(app, config, database.url, stops, say);
    const rounds = roundsOf(app, directory);
    stops.add(() => rounds.stop());
    rounds.start();
    const releasing = new Rounds({ releases: daily({ run: () => releaseAndReport(app, issuer, directory) }) });
    stops.add(() => endTrial(releasing, app.get(ThreadedGate)));
    await listen(app, config.port);
    const release = (): void => releasing.start();
    return { hub: addressOf(app), issuer, directory, folder, app, database, release, stop: () => stops.all() };
  } catch (error) {
    await stops.all();
    throw error;
  }
};

/** As the worker does elsewhere, where it is told of a broker. */
const startRelay = async (
  app: NestFastifyApplication,
  { kafka }: Config,
  databaseUrl: string,
  stops: Stops,
  say: (line: string) => void,
): Promise<void> => {
  if (!kafka) return;
  const relay = RelayService.beside(app, { kafka, databaseUrl }, say);
  stops.add(() => relay.stop());
  await relay.start();
  say('relaying to Kafka; topics and rights: `npm run -s samverk -- kafka apply`');
};

/** A report tells what is out: all that was due, and shown by the read models. */
const releaseAndReport = async (
  app: NestFastifyApplication,
  issuer: DevIssuer,
  directory: Directory,
): Promise<number> => {
  const released = await app.get(Releases, { strict: false }).run();
  await caughtUp({ app });
  return released + (await issueInvented({ hub: addressOf(app), issuer, directory }));
};

/** What was not tried to its end does not leave, and is tried anew at the next start. */
const endTrial = async (releasing: Rounds, gate: ThreadedGate): Promise<void> => {
  const stopped = releasing.stop();
  await gate.close();
  await stopped;
};

/** What the worker does by itself elsewhere. */
const roundsOf = (app: NestFastifyApplication, directory: Directory): Rounds =>
  new Rounds({
    referralEndings: new ReferralEndings(
      app.get(GuardedReadModels),
      app.get(StandingFacts),
      directory,
      app.get(CommandBus),
      app.get(Clock),
    ),
    purging: daily(app.get(Purging, { strict: false })),
    unclaimedSweep: daily(app.get(UnclaimedSweep, { strict: false })),
  });

const startIssuer = async ({ dataFolder, issuerPort }: Config, directory: Directory): Promise<DevIssuer> => {
  const folder = join(dataFolder, 'issuer');
  try {
    return await startDevIssuer({ port: issuerPort, folder, directory });
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new Trouble(`${folder} is damaged: remove it, and new keys and client secrets are made.`);
    throw troubleListening(error, issuerPort, 'SAMVERK_ISSUER_PORT', 'the development issuer');
  }
};

const listen = async (app: NestFastifyApplication, port: number): Promise<void> => {
  try {
    await app.listen(port, '127.0.0.1');
  } catch (error) {
    throw troubleListening(error, port, 'SAMVERK_PORT', 'the hub');
  }
};

/** Signs calendar links; kept, so that they outlive a restart. */
const linkSecret = (folder: DataFolder): string => {
  const kept = folder.read('calendar-links.secret');
  if (kept && kept.length >= 32) return kept;
  const made = randomBytes(32).toString('base64url');
  folder.write('calendar-links.secret', made);
  return made;
};

const addressOf = (app: NestFastifyApplication): string =>
  `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
