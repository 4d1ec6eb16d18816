import { behavesLikeAnEventStore, followsTheModel } from '#platform/event-store/testing';
import { emptied, migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';

behavesLikeAnEventStore('PostgresEventStore', migratedDatabase);

describe('over one database, emptied each time', () => {
  let database: MigratedDatabase;
  beforeAll(async () => {
    database = await migratedDatabase();
  });
  afterAll(() => database.close());

  const again = async (): Promise<Pick<MigratedDatabase, 'store' | 'close'>> => {
    await emptied(database);
    return { store: database.store, close: () => Promise.resolve() };
  };
  followsTheModel('PostgresEventStore', again, 100);
});
