import { aPlan } from '../testing/a-plan.js';
import { releasingHub } from '../testing/releasing-hub.js';
import type { PublishedTable } from '../domain/release.events.js';

let hub: Awaited<ReturnType<typeof releasingHub>>;
beforeEach(async () => {
  hub = await releasingHub();
  expect(await hub.tell('centre', aPlan())).toBe('recorded');
});
afterEach(() => hub.close());

const published = async (type = 'release.published.v1') =>
  (await hub.events(type)).map(({ data, occurred, function: said, recipients }) => ({
    ...(data as { releaseId: string; tables: PublishedTable[]; publishedOn: string; party?: string; hash: string }),
    ...{ occurred, said, recipients },
  }));

it('K52: comes out on the day that the plan says, of what was recorded before it', async () => {
  for (let day = 11; day < 18; day++) await hub.visit(`2026-01-${day}`);
  expect(await hub.release('2026-02-09')).toBe(0);
  expect(await hub.release('2026-02-10')).toBe(1);
  const [first] = await published();
  expect(first).toMatchObject({ publishedOn: '2026-02-10', occurred: '2026-02-10', said: 'hub-timer' });
  expect(first!.tables).toEqual([
    { table: 'month-total', kind: 'month', period: '2026-01', level: 0, cells: [{ at: [], lo: 5, up: 9 }] },
  ]);
});
