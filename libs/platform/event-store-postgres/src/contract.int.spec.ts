import { behavesLikeAnEventStore, followsTheModel } from '#platform/event-store/testing';
import { emptied, migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';

let database: MigratedDatabase;
beforeAll(async () => {
  database = await migratedDatabase();
});
afterAll(() => database.close());

const empty = async (): Promise<Pick<MigratedDatabase, 'store' | 'close'>> => {
  await emptied(database);
  return { store: database.store, close: () => Promise.resolve() };
};

behavesLikeAnEventStore('PostgresEventStore', empty);
followsTheModel('PostgresEventStore', empty, 100);
