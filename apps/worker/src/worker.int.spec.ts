import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { freshDatabase } from '#platform/embedded-postgres/testing';
import { EventStore } from '#platform/event-store';
import { migrate } from '#platform/event-store-postgres';
import { Directory } from '#platform/identity';
import { Health } from '#platform/observability';
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

it('is ready while somebody keeps its read models up, and not when what was said long ago is still not in them', async () => {
  const database = await freshDatabase();
  const pool = new pg.Pool({ connectionString: database.url });
  await migrate(pool);
  const config = Config.from({ SAMVERK_DATABASE_URL: database.url, SAMVERK_LOG_LEVEL: 'silent' });
  const start = () =>
    NestFactory.createApplicationContext(WorkerModule.forRoot(config, new Directory([])), {
      ...{ logger: false, abortOnError: false },
    });
  await (await start()).close();
  // A process that holds every lease, and does nothing with them.
  await pool.query(`UPDATE read.checkpoints SET owner = 'hung', lease_until = now() + interval '1 hour'`);
  const worker = await start();
  const ready = () => worker.get(Health).report();
  expect(await ready()).toMatchObject({ status: 'ready', checks: { 'read-models-kept-up': 'ok' } });
  const said = { id: randomUUID(), source: '/x', type: 'agreement.drafted.v1', unit: 'x', function: 'registrar' };
  const long = { occurred: '2020-01-01', recordedAt: '2020-01-01T00:00:00.000Z' };
  const event = { ...said, ...long, visibility: 'open' as const, recipients: [], data: { agreementId: randomUUID() } };
  await worker.get(EventStore).append('here', [{ stream: 'agreement-x', expected: 'none', events: [event] }]);
  for (let report = await ready(); report.status === 'ready';) report = await ready();
  expect((await ready()).checks).toEqual({ 'read-models': 'ok', 'read-models-kept-up': 'failed' });
  await worker.close();
  await pool.end();
  await database.close();
});
