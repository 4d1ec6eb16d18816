import { aDoor, doorEvent } from '#platform/intake/testing';
import { aRunningApi, type RunningApi } from './testing/running-api.js';

let api: RunningApi;
beforeAll(async () => (api = await aRunningApi()));
afterAll(() => api.close());

describe('One event', () => {
  it('is recorded, and answered with where it stands and where to find that again', async () => {
    const door = aDoor();
    const event = doorEvent('door.opened.v1', door);
    const answer = await api.post(event);
    expect(answer.status).toBe(201);
    const receipt = await answer.json();
    expect(receipt).toEqual({
      ...{
        id: event.id,
        source: event.source,
        type: event.type,
        stream: `door-${door}`,
        version: 1,
        status: 'recorded',
      },
      recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      chain: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const found = await api.get(answer.headers.get('location')!);
    expect([found.status, await found.json()]).toEqual([200, receipt]);
  });

  it('sent twice is one event, and the first receipt answers though the rules would now reject it', async () => {
    const door = aDoor();
    const closed = doorEvent('door.closed.v1', door);
    await api.post(doorEvent('door.opened.v1', door));
    const first = await (await api.post(closed)).json();
    const again = await api.post(closed);
    expect([again.status, await again.json()]).toEqual([200, { ...first, status: 'repeated' }]);
  });

  it('may not take the id of another event', async () => {
    const event = doorEvent('door.opened.v1', aDoor());
    await api.post(event);
    const other = await api.post({ ...event, data: { doorId: aDoor() } });
    expect([other.status, await other.json()]).toMatchObject([
      409,
      { code: 'id-reused', status: 409, type: 'urn:problem:id-reused' },
    ]);
  });

  it('that is already so is answered and not recorded', async () => {
    const door = aDoor();
    await api.post(doorEvent('door.opened.v1', door));
    const answer = await api.post(doorEvent('door.opened.v1', door));
    expect([answer.status, await answer.json()]).toEqual([
      200,
      {
        ...{ id: expect.any(String), source: '/office/doors', type: 'door.opened.v1', stream: `door-${door}` },
        status: 'already-so',
      },
    ]);
  });

  it('that the rules reject is a 409 with their code', async () => {
    const answer = await api.post(doorEvent('door.closed.v1', aDoor()));
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect([answer.status, await answer.json()]).toEqual([
      409,
      {
        ...{
          type: 'urn:problem:door-not-open',
          title: 'Rejected by the rules',
          status: 409,
          detail: 'Only an open door can be closed.',
          code: 'door-not-open',
        },
        instance: expect.stringMatching(/^urn:uuid:/),
      },
    ]);
  });

  it('is refused to a unit that may not say it', async () => {
    const door = aDoor();
    await api.post(doorEvent('door.opened.v1', door));
    const answer = await api.post(doorEvent('door.closed.v1', door), { 'x-test-caller': 'guest' });
    expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'not-yours-to-say' }]);
  });
});

describe('A receipt', () => {
  it('of another unit looks exactly like one that does not exist', async () => {
    const event = doorEvent('door.opened.v1', aDoor());
    const location = (await api.post(event)).headers.get('location')!;
    const [hidden, absent] = await Promise.all([
      api.get(location, { 'x-test-caller': 'guest' }),
      api.get(`/v1/events/receipts?source=/office/doors&id=${aDoor()}`, { 'x-test-caller': 'guest' }),
    ]);
    const instance = expect.any(String);
    expect([hidden.status, absent.status]).toEqual([404, 404]);
    expect({ ...(await hidden.json()), instance }).toEqual({ ...(await absent.json()), instance });
  });
});
