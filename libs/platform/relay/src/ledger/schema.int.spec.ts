import { migratedDatabase } from '#platform/event-store-postgres/testing';
import { InMemoryBroker } from '../in-memory-broker.js';
import { HERE, onto, relayToEnd, surroundingsOf, told, unknown } from '../testing/index.js';
import { openTopic } from '../topics/topic-names.js';
import { migrateRelay } from './schema.js';

it('a ledger of before pages were noted keeps what it says, and goes on behind it', async () => {
  const database = await migratedDatabase();
  await Promise.all([migrateRelay(database.pool), migrateRelay(database.pool)]);
  const broker = new InMemoryBroker([openTopic(HERE)]);
  const relay = (): Promise<void> => relayToEnd(surroundingsOf(database.store, database.pool, broker));
  await database.store.append(HERE, onto('bad', unknown(), told('2')));
  await database.store.append(HERE, onto('good', told('3')));
  await relay();
  await database.pool.query(
    `DROP TABLE relay.sending, relay.passed_over; ALTER TABLE relay.waiting DROP COLUMN late;
     ALTER TABLE relay.checkpoints DROP COLUMN log, DROP COLUMN chain,
       DROP COLUMN stream, DROP COLUMN version`,
  );
  await migrateRelay(database.pool);
  await database.store.append(HERE, onto('good', told('4')));
  await relay();
  const { rowCount } = await database.pool.query('SELECT FROM relay.waiting');
  await database.close();
  expect(broker.read(openTopic(HERE)).map(({ headers }) => headers['ce_sequence'])).toEqual(['3', '4']);
  expect(rowCount).toBe(2);
});
