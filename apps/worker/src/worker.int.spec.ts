import { NestFactory } from '@nestjs/core';
import { freshDatabase } from '#platform/embedded-postgres/testing';
import { EventStore } from '#platform/event-store';
import { migrate } from '#platform/event-store-postgres';
import { Directory } from '#platform/identity';
import { Projections, ProjectionStatus } from '#platform/projections';
import pg from 'pg';
import { Config } from './config.js';
import { WorkerModule } from './worker.module.js';

it('prepares the table of every slice, reads the feed to its end, and gives its leases back when it is stopped', async () => {
  const database = await freshDatabase();
  const pool = new pg.Pool({ connectionString: database.url });
  await migrate(pool);
  const config = Config.from({ SAMVERK_DATABASE_URL: database.url, SAMVERK_LOG_LEVEL: 'silent' });
  const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, new Directory([])), {
    logger: false,
    abortOnError: false,
  });
  const names = worker
    .get(Projections)
    .all()
    .map(({ name }) => name)
    .sort();
  expect(names).toContain('ledger_obligations');
  expect(await worker.get(EventStore).head()).toBe(0n);
  let reports = await worker.get(ProjectionStatus).all();
  while (reports.some(({ owner }) => owner === null)) reports = await worker.get(ProjectionStatus).all();
  expect(reports.map(({ name, status, lagEvents }) => ({ name, status, lagEvents }))).toEqual(
    names.map((name) => ({ name, status: 'live', lagEvents: 0 })),
  );
  await worker.close();
  const { rows } = await pool.query('SELECT count(*)::int AS owned FROM read.checkpoints WHERE owner IS NOT NULL');
  expect(rows).toEqual([{ owned: 0 }]);
  await pool.end();
  await database.close();
});
