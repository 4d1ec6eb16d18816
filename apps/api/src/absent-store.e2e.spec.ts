import { InMemoryEventStore, StoreUnavailable, type Appended } from '#platform/event-store';
import { aDoor, doorEvent } from '#platform/intake/testing';
import { aRunningApi } from './testing/running-api.js';

class AwayStore extends InMemoryEventStore {
  error: Error = new StoreUnavailable(new Error('connect ECONNREFUSED secret-host'));
  override append(): Promise<Appended> {
    return Promise.reject(this.error);
  }
}

it('is a 503 that says when to come back, for one event and for a batch, and nothing is half said', async () => {
  const api = await aRunningApi(new AwayStore());
  for (const body of [doorEvent('door.opened.v1', aDoor()), [doorEvent('door.opened.v1', aDoor()), {}]]) {
    const answer = await api.post(body);
    expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([503, true]);
    expect(await answer.json()).toMatchObject({ code: 'store-unavailable' });
  }
  await api.close();
});

it('anything nobody expected is a 500 that tells nothing, here or in the log', async () => {
  const store = new AwayStore();
  store.error = new TypeError('secret\n    at secret (file:///secret.js:1:1)');
  const lines: unknown[] = [];
  const write = (...line: unknown[]): void =>
    void lines.push(
      ...line.map((each) =>
        JSON.stringify(each, (_, value: unknown) => (value instanceof Error ? value.stack : value)),
      ),
    );
  const api = await aRunningApi(store, { log: write, error: write, warn: write, fatal: write });
  for (const body of [doorEvent('door.opened.v1', aDoor()), [doorEvent('door.opened.v1', aDoor())]]) {
    const text = await (await api.post(body)).text();
    expect(text).toContain('internal-error');
    expect(text).not.toContain('secret');
  }
  await api.close();
  expect(lines.join('\n')).toContain('TypeError: not shown');
  expect(lines.join('\n')).not.toContain('secret');
});
