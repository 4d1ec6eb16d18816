import { NestFactory } from '@nestjs/core';
import type { Unit } from '#platform/domain';
import { freshDatabase } from '#platform/embedded-postgres/testing';
import { EventStore } from '#platform/event-store';
import { migrate, PostgresEventStore } from '#platform/event-store-postgres';
import { Directory } from '#platform/identity';
import pg from 'pg';
import { Config } from './config.js';
import { WorkerModule } from './worker.module.js';

const unit = (id: string): Unit => ({
  ...{ id, party: id, name: id, secrecyRegime: 'social-services', bodies: [], functions: ['counsellor'], roles: [] },
});
const units = [unit('centre'), unit('shelter')];
const directory = new Directory([{ id: 'here', name: 'Här', nameEn: 'Here', parties: [], units, bodies: [] }]);
const stream = 'referral-11111111-1111-4111-8111-111111111111.centre';
const digest = 'a'.repeat(43);
const offered = {
  ...{ id: 'offer', source: '/centre', type: 'referral.offered.v1', unit: 'centre', function: 'counsellor' },
  ...{ occurred: '2020-02-01', recordedAt: '2020-02-01T11:00:00.000Z', visibility: 'addressed' as const },
  recipients: ['shelter'],
  data: {
    referralId: '11111111-1111-4111-8111-111111111111',
    ...{ to: 'shelter', purpose: 'support', tells: [], classes: ['identity'], expires: '2020-02-02' },
    content: { ciphertext: digest, commitment: digest },
    disclosure: {
      basis: { code: 'own-task', provision: 'OSL 10:2', wordingFrom: '2009-06-30' },
      ...{ subjectAge: '21+', condition: 'necessary' },
    },
  },
};

it('two workers end a referral whose time is up, once, on behalf of its sender', async () => {
  const database = await freshDatabase();
  const pool = new pg.Pool({ connectionString: database.url });
  await migrate(pool);
  const store = new PostgresEventStore({ connectionString: database.url });
  await store.append('here', [{ stream, expected: 'any', events: [offered] }]);
  const config = Config.from({ SAMVERK_DATABASE_URL: database.url, SAMVERK_LOG_LEVEL: 'silent' });
  const start = () =>
    NestFactory.createApplicationContext(WorkerModule.forRoot(config, directory), {
      logger: false,
      abortOnError: false,
    });
  const workers = await Promise.all([start(), start()]);
  const log = () => workers[0]!.get(EventStore).readStream('here', stream);
  while ((await log()).length < 2) await new Promise((resolve) => setTimeout(resolve, 100));
  await Promise.all(workers.map((worker) => worker.close()));
  const again = await start();
  await again.close();
  const events = await store.readStream('here', stream);
  expect(events).toHaveLength(2);
  expect(events[1]).toMatchObject({
    ...{ type: 'referral.expired.v1', unit: 'centre', function: 'hub-timer', occurred: '2020-02-03' },
    ...{ visibility: 'addressed', recipients: ['shelter'] },
  });
  await store.close();
  await pool.end();
  await database.close();
}, 60_000);
