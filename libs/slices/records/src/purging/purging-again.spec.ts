import { decided } from '../testing/decisions.js';
import { purgingHub } from '../testing/purging-hub.js';

let hub: Awaited<ReturnType<typeof purgingHub>>;
beforeEach(async () => void (hub = await purgingHub()));
afterEach(() => hub.close());
/** As a restored backup has it. */
const backAgain = (unit: string, ciphertext: string) =>
  hub.contents.keep(
    {
      collaboration: 'here',
      unit,
      ciphertext,
      recipients: ['b'],
      kids: ['k'],
      sizeClass: 1024,
      storedAt: hub.clock.now(),
    },
    { ciphertext },
  );

describe('what comes back from an older copy', () => {
  it('S60: is destroyed again when the log says that it was purged, and told no second time', async () => {
    const [purged, kept] = [await hub.send('a', 'b'), await hub.send('c', 'b')];
    for (const unit of ['a', 'b']) expect(await hub.tell(unit, decided({ coversEarlier: true }))).toBe('recorded');
    expect(await hub.purge('2199-01-01')).toBe(1);
    await backAgain('a', purged);
    expect(await hub.again()).toBe(1);
    expect([await hub.isThere('a', purged), await hub.isThere('c', kept)]).toEqual([false, true]);
    expect(await hub.again()).toBe(0);
    expect(await hub.told('a')).toHaveLength(1);
  });
});
