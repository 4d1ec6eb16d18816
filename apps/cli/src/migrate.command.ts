import type { Command } from 'commander';
import { migrate } from '#platform/event-store-postgres';
import { ReadDatabase } from '#platform/projections';
import pg from 'pg';
import { operating } from './operating.js';
import { told } from './output.js';
import { needed, type Settings } from './settings.js';

export const migrateCommand = (program: Command, settings: () => Settings): Command =>
  program
    .command('migrate')
    .description('Bring the schemas of the database up to this version, as their owner, before its processes start.')
    .addHelpText('after', '\nWhat is up to date is only read. The tables of read models are made by the worker.')
    .action(async () => {
      const database = needed(settings(), 'database');
      const { sealedKeys = database } = settings();
      await migrateLog(database);
      // The access log and the sealed contents bring theirs up to date when they are opened.
      await operating(database, 'migrate', (hub) => hub.get(ReadDatabase).migrate(), { sealedKeys });
      told({ migrated: true }, 'The schemas are up to date.');
    });

const migrateLog = async (connectionString: string): Promise<void> => {
  const pool = new pg.Pool({ connectionString, max: 1, connectionTimeoutMillis: 10_000 });
  pool.on('error', () => undefined);
  try {
    await migrate(pool);
  } finally {
    await pool.end();
  }
};
