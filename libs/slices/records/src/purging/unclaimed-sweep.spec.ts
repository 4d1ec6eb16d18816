import { kidOf } from '#platform/intake/testing';
import { decided } from '../testing/decisions.js';
import { purgingHub } from '../testing/purging-hub.js';

let hub: Awaited<ReturnType<typeof purgingHub>>;
beforeEach(async () => void (hub = await purgingHub()));
afterEach(() => hub.close());

describe('contents that no event refers to', () => {
  const handIn = (ciphertext: string) =>
    hub.contents.keep(
      {
        ...{ collaboration: 'here', unit: 'a', ciphertext, recipients: ['b'], kids: [kidOf('b')] },
        ...{ sizeClass: 1024, storedAt: hub.clock.now() },
      },
      { ciphertext },
    );

  it('are swept after two days, and what an event refers to is not', async () => {
    const sent = await hub.send('a', 'b');
    await handIn('unclaimed');
    hub.clock.day = '2026-02-03';
    expect(await hub.sweep()).toBe(0);
    hub.clock.day = '2026-02-04';
    expect(await hub.sweep()).toBe(1);
    expect([await hub.isThere('a', sent), await hub.isThere('a', 'unclaimed')]).toEqual([true, false]);
  });

  it('S60: include what was handed in again after its purge', async () => {
    expect(await hub.tell('a', decided())).toBe('recorded');
    const sent = await hub.send('a', 'b', { until: '2026-02-02' });
    await hub.purge('2028-02-01');
    await handIn(sent);
    hub.clock.day = '2028-02-04';
    expect(await hub.sweep()).toBe(1);
  });
});
