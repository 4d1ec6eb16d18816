import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { freshDatabase } from '#platform/embedded-postgres/testing';
import { EventStore, moveLog, type NewEvent } from '#platform/event-store';
import { migrate } from '#platform/event-store-postgres';
import { Directory } from '#platform/identity';
import { StandIn } from '#platform/kurrentdb-stand-in/testing';
import { ProjectionStatus } from '#platform/projections';
import { openLog } from '../../chosen-log.js';
import { Config } from './config.js';
import { WorkerModule } from './worker.module.js';

const drafted = (): NewEvent => ({
  ...{ id: randomUUID(), source: '/x', type: 'agreement.drafted.v1', unit: 'x', function: 'registrar' },
  ...{ occurred: '2026-01-01', recordedAt: new Date().toISOString(), visibility: 'open', recipients: [] },
  data: { agreementId: randomUUID(), title: 'x', parties: [], source: { kind: 'none' } },
});
const started = (config: Config): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(WorkerModule.forRoot(config, new Directory([])), {
    ...{ logger: false, abortOnError: false },
  });
const caughtUp = async (worker: INestApplicationContext): Promise<number> => {
  for (;;) {
    const reports = await worker.get(ProjectionStatus).all();
    const [first] = reports;
    if (reports.every(({ status, lagEvents }) => status === 'live' && lagEvents === 0) && first) {
      return reports.reduce((sum, { foldedEvents }) => sum + foldedEvents, 0);
    }
    await sleep(50);
  }
};

it('a worker that is restarted on the moved log fills every read model anew from it, and one on the old log does not start', async () => {
  const [database, server] = await Promise.all([freshDatabase(), StandIn.start()]);
  const pool = new pg.Pool({ connectionString: database.url });
  await migrate(pool);
  const env = { SAMVERK_DATABASE_URL: database.url, SAMVERK_LOG_LEVEL: 'silent' };
  const before = Config.from(env);
  const after = Config.from({ ...env, SAMVERK_EVENT_STORE: 'kurrentdb', SAMVERK_KURRENTDB: server.connectionString });
  const append = (worker: INestApplicationContext, id: string): Promise<unknown> =>
    worker.get(EventStore).append('here', [{ stream: `agreement-${id}`, expected: 'none', events: [drafted()] }]);

  const old = await started(before);
  for (const id of ['1', '2', '3']) await append(old, id);
  const folded = await caughtUp(old);
  const [source, target] = await Promise.all([openLog(before), openLog(after, true)]);
  await moveLog(source, target, { tell: () => undefined });
  await old.close();

  await expect(started(before)).rejects.toThrow('set SAMVERK_EVENT_STORE');
  const moved = await started(after);
  expect(await caughtUp(moved)).toBe(folded);
  await append(moved, '4');
  expect(await caughtUp(moved)).toBe((folded / 3) * 4);
  await moved.close();
  await Promise.all([source.close(), target.close(), pool.end()]);
  server.stop();
  await database.close();
});
