import { decided } from '../testing/decisions.js';
import { purgingHub } from '../testing/purging-hub.js';

let hub: Awaited<ReturnType<typeof purgingHub>>;
beforeEach(async () => void (hub = await purgingHub()));
afterEach(() => hub.close());

describe('the access log', () => {
  const access = {
    collaboration: 'here',
    unit: 'b',
    function: 'case-officer',
    action: 'read',
    question: 'inbox',
  } as const;
  const looked = (owner: string, at: string) => hub.log.record([{ ...access, owner, at, rows: 1 }]);
  const ofLog = { recordClass: 'access-log', coversEarlier: true, period: { amount: 1, unit: 'years' } } as const;
  beforeEach(async () => {
    await looked('a', '2024-12-31T22:59:59.000Z');
    await looked('a', '2025-02-01T22:59:59.000Z');
    await looked('a', '2025-02-01T23:00:00.000Z');
    await looked('c', '2024-01-01T00:00:00.000Z');
  });

  it('S59: is purged by the decision of the owner only, day by day', async () => {
    expect(await hub.purge()).toBe(0);
    expect(await hub.tell('a', decided(ofLog))).toBe('recorded');
    expect(await hub.purge()).toBe(2);
    expect(hub.log.entries.map(({ owner }) => owner)).toEqual(['a', 'c']);
    expect(await hub.told('a', 'access-log')).toMatchObject([
      { last: '2025-02-01', count: 2, items: [], logVerifies: true },
    ]);
    expect(await hub.told('c', 'access-log')).toEqual([]);
    expect(await hub.purge()).toBe(0);
  });

  it('S61: what a worker told and did not do is done by the next run, and told once', async () => {
    expect(await hub.tell('a', decided(ofLog))).toBe('recorded');
    const purge = hub.log.purge.bind(hub.log);
    hub.log.purge = () => Promise.reject(new Error('killed'));
    await expect(hub.purge()).rejects.toThrow('killed');
    hub.log.purge = purge;
    expect(await hub.purge()).toBe(0);
    expect(hub.log.entries.map(({ owner }) => owner)).toEqual(['a', 'c']);
    expect(await hub.told('a', 'access-log')).toHaveLength(1);
  });
});
