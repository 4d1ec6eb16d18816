import { ForbiddenException } from '@nestjs/common';
import { releasingHub } from '../testing/releasing-hub.js';
import type { OwnFigures } from './own-figures.js';
import { AskOwnFigures } from './own-figures.query.js';

let hub: Awaited<ReturnType<typeof releasingHub>>;
beforeEach(async () => void (hub = await releasingHub()));
afterEach(() => hub.close());

const own = (unit: string, acting = 'case-officer') =>
  hub.ask<OwnFigures>((caller) => new AskOwnFigures(caller, 'contacts', 2026), unit, acting);

it('K44: a unit has its own figures exactly and at once, by variable and code', async () => {
  await hub.visit('2026-01-11', { matters: ['money', 'home'] });
  await hub.visit('2026-01-12', { place: 'birch' });
  await hub.visitOn('2026-05-01', '2026');
  expect(await own('centre')).toMatchObject({
    ...{ count: 'contacts', year: 2026, total: 3 },
    variables: { municipality: { ash: 2, birch: 1 }, exposure: { money: 3, home: 1 } },
  });
  const { months } = await own('centre');
  expect(months.filter(({ total }) => total > 0)).toEqual([{ period: '2026-01', total: 2 }]);
});

it('what was corrected counts as corrected, and what was withdrawn not at all', async () => {
  const visitId = await hub.visit('2026-01-11');
  const gone = await hub.visit('2026-01-11');
  await hub.tell('centre', { type: 'visit.corrected.v1', visitId, place: 'cedar', way: 'self', matters: [] });
  await hub.tell('centre', { type: 'visit.withdrawn.v1', visitId: gone });
  expect(await own('centre')).toMatchObject({ total: 1, variables: { municipality: { cedar: 1 } } });
});

it('S8: no other unit has any of it, and each reading is on record', async () => {
  await hub.visit('2026-01-11', { way: 'ash' });
  expect(await own('ash-board')).toMatchObject({ total: 0, variables: {} });
  for (const acting of ['registrar', 'statistics-officer'])
    await expect(own('ash-board', acting)).rejects.toThrow(ForbiddenException);
  expect(hub.log.entries.map(({ unit, action, question }) => [unit, action, question])).toEqual([
    ['ash-board', 'search', 'contributions'],
    ['ash-board', 'denied', 'contributions'],
    ['ash-board', 'denied', 'contributions'],
  ]);
});
