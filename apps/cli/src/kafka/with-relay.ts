import { hostname } from 'node:os';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { AccessLog } from '#platform/access-log';
import { EventStore, Upcasters } from '#platform/event-store';
import { Catalogues } from '#platform/intake';
import { KafkaBroker, migrateRelay, withDefaults, type KafkaSettings, type Surroundings } from '#platform/relay';
import { logChoice } from '../log-choice.js';
import { operating } from '../operating.js';
import type { Operated } from '../operations.module.js';
import type { Settings } from '../settings.js';

interface Relaying extends Omit<Operated, 'log'> {
  readonly command: string;
  readonly settings: Settings;
  readonly kafka: KafkaSettings;
}

/** Does something with what the relay works with, on record, and lets go of it again. */
export const withRelay = <Result>(
  { command, settings, kafka, ...more }: Relaying,
  work: (surroundings: Surroundings, hub: INestApplicationContext) => Promise<Result>,
): Promise<Result> =>
  operating(
    logChoice(settings),
    command,
    async (hub) => {
      const pool = new pg.Pool({ connectionString: settings.database!, max: 4, application_name: 'samverk-kafka' });
      // Without a listener an error of an idle connection would end the process; the next query reports it.
      pool.on('error', () => undefined);
      const broker = new KafkaBroker(kafka, 'samverk-operator');
      try {
        await migrateRelay(pool);
        return await work({ ...ofHub(hub), broker, pool, options }, hub);
      } finally {
        await Promise.all([broker.close(), pool.end()]);
      }
    },
    more,
  );

const options = withDefaults({ owner: `samverk command on ${hostname()} (${process.pid})` });

const ofHub = (hub: INestApplicationContext): Omit<Surroundings, 'broker' | 'pool' | 'options'> => {
  const get = { strict: false };
  return {
    ...{ store: hub.get(EventStore, get), upcasters: hub.get(Upcasters, get) },
    ...{ catalogues: hub.get(Catalogues, get), log: hub.get(AccessLog, get) },
  };
};
