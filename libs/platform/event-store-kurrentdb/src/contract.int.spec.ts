import { behavesLikeAnEventStore, followsTheModel, type StoreUnderTest } from '#platform/event-store/testing';
import { aServer, emptyStore, type Server } from '#platform/event-store-kurrentdb/testing';

let server: Server;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.stop());

const empty = (): Promise<StoreUnderTest> => {
  const store = emptyStore(server);
  return Promise.resolve({ store, close: () => store.close() });
};

behavesLikeAnEventStore('KurrentDbEventStore', empty);
followsTheModel('KurrentDbEventStore', empty, 25);
