import { randomUUID } from 'node:crypto';
import type { PublishedTable } from '../domain/release.events.js';
import { aPlan } from '../testing/a-plan.js';
import { releasingHub } from '../testing/releasing-hub.js';

let hub: Awaited<ReturnType<typeof releasingHub>>;
beforeEach(async () => void (hub = await releasingHub()));
afterEach(() => hub.close());

it('question 2: counts what the owner of the plan can read of itself, and nothing else', async () => {
  expect(await hub.tell('centre', aPlan())).toBe('recorded');
  for (let nth = 0; nth < 6; nth++) await hub.visit('2026-01-11');
  const visit = { type: 'visit.recorded.v1', place: 'ash', way: 'self', matters: [] };
  for (let nth = 0; nth < 20; nth++) await hub.tell('ash-board', { ...visit, visitId: randomUUID() });
  hub.settings.decided = [{ setting: 'statistics.regime', value: 'osl-24-8', from: '2026-01-01' }];
  await hub.release('2026-02-10');
  const [stored] = await hub.events('release.published.v1');
  expect((stored!.data as { tables: PublishedTable[] }).tables[0]!.cells).toEqual([{ at: [], lo: 5, up: 9 }]);
});
