import { InMemoryEventStore, type Appended, type StreamAppend } from '#platform/event-store';
import { aDoor, doorEvent } from '#platform/intake/testing';
import { aRunningApi } from '../testing/running-api.js';

/** Records nothing before it is let. */
class WaitingStore extends InMemoryEventStore {
  let!: () => void;
  began!: () => void;
  private readonly permission = new Promise<void>((resolve) => (this.let = resolve));
  readonly beginning = new Promise<void>((resolve) => (this.began = resolve));

  override async append(collaboration: string, appends: readonly StreamAppend[]): Promise<Appended> {
    this.began();
    await this.permission;
    return super.append(collaboration, appends);
  }
}

describe('an api that is asked to end', () => {
  it('answers what it was asked before, and listens to nobody new', async () => {
    const store = new WaitingStore();
    const api = await aRunningApi(store);
    const answer = api.post(doorEvent('door.opened.v1', aDoor())).then(
      ({ status }) => status,
      ({ message }: Error) => message,
    );
    await store.beginning;
    const closed = api.close();
    const refused = await api.get('/health/live').then(
      ({ status }) => status,
      (error: Error) => (error.cause as { code?: string }).code,
    );
    store.let();
    await closed;
    expect([await answer, refused]).toEqual([201, 'ECONNREFUSED']);
  });

  it('does not wait for a connection on which nobody asks anything', async () => {
    const api = await aRunningApi();
    expect((await api.get('/v1/openapi.json', { connection: 'keep-alive' })).status).toBe(200);
    await api.close();
  });
});
