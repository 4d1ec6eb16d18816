import { CloudEvent, emitterFor, httpTransport, Mode } from 'cloudevents';
import { aDoor, doorEvent } from '#platform/intake/testing';
import { aRunningApi, type RunningApi } from './testing/running-api.js';

let api: RunningApi;
beforeAll(async () => (api = await aRunningApi()));
afterAll(() => api.close());

const event = () => new CloudEvent(doorEvent('door.opened.v1', aDoor()));
const emit = async (mode: Mode) => {
  const emitter = emitterFor(httpTransport(`${api.url}/v1/events`), { mode });
  return emitter(event());
};
const posted = async (headers: Record<string, string>, body: string) => {
  const answer = await fetch(`${api.url}/v1/events`, { method: 'POST', headers, body });
  return [answer.status, await answer.json()] as const;
};

describe('The official SDK', () => {
  it.each([Mode.STRUCTURED, Mode.BINARY])('is understood in %s mode', async (mode) => {
    const { body } = (await emit(mode)) as { body: string };
    expect(JSON.parse(body)).toMatchObject({ status: 'recorded', version: 1 });
  });
});

describe('Binary mode', () => {
  const { data, ...attributes } = doorEvent('door.opened.v1', aDoor());
  const headers = Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => name !== 'datacontenttype')
      .map(([name, value]) => [`ce-${name}`, String(value)]),
  );

  it('is the same event as structured mode, percent-decoded', async () => {
    const source = '/office/d%25C3%25B6rrar';
    const [status, receipt] = await posted(
      { ...headers, 'ce-source': source, 'content-type': 'application/json' },
      JSON.stringify(data),
    );
    expect([status, receipt]).toMatchObject([201, { source: '/office/d%C3%B6rrar' }]);
    const again = await api.post({ ...attributes, source: '/office/d%C3%B6rrar', data });
    expect([again.status, await again.json()]).toEqual([200, { ...receipt, status: 'repeated' }]);
  });

  it.each(['%', '%zz', '%c3%28', 'caf\u00e9', '%00'])('with a header like %j is not a CloudEvent', async (value) => {
    const [status, problem] = await posted(
      { ...headers, 'ce-extension': value, 'content-type': 'application/json' },
      JSON.stringify(data),
    );
    expect([status, problem]).toMatchObject([400, { code: 'not-a-cloudevent' }]);
  });
});

describe('A batch', () => {
  it('answers each event as if it had been sent alone, in order', async () => {
    const [door, other] = [aDoor(), aDoor()];
    const opened = doorEvent('door.opened.v1', door);
    const batch = [
      opened,
      doorEvent('door.closed.v1', door),
      doorEvent('door.closed.v1', door),
      opened,
      { specversion: '1.0' },
      doorEvent('door.opened.v1', other),
      doorEvent('door.opened.v1', other, {}, { type: 'door.painted.v1' }),
      { ...opened, occurred: '2019' },
    ];
    const answer = await api.post(batch);
    const { items } = (await answer.json()) as {
      items: { status: number; receipt?: { status: string }; problem?: { code: string } }[];
    };
    expect(answer.status).toBe(200);
    expect(items.map(({ status, receipt, problem }) => [status, receipt?.status ?? problem?.code])).toEqual([
      [201, 'recorded'],
      [201, 'recorded'],
      [409, 'door-not-open'],
      [200, 'repeated'],
      [400, 'not-a-cloudevent'],
      [201, 'recorded'],
      [422, 'unknown-event-type'],
      [409, 'id-reused'],
    ]);
  });

  it('sent again is answered with the first receipts', async () => {
    const door = aDoor();
    const batch = [doorEvent('door.opened.v1', door), doorEvent('door.closed.v1', door)];
    const receipts = async () =>
      ((await (await api.post(batch)).json()) as { items: { receipt: object }[] }).items.map(({ receipt }) => receipt);
    const first = await receipts();
    expect(await receipts()).toEqual(first.map((receipt) => ({ ...receipt, status: 'repeated' })));
  });
});
