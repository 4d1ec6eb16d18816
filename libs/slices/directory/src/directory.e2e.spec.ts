import { aUnit, wholeHub } from '#platform/intake/testing';
import { DirectoryModule } from './directory.module.js';
import { announced, ended } from './testing/index.js';

const functions = ['registrar', 'counsellor', 'unit-head', 'case-system'];
const units = [aUnit('centre', { functions }), aUnit('school', { functions }), aUnit('police')];
let hub: Awaited<ReturnType<typeof wholeHub>>;
beforeEach(async () => (hub = await wholeHub({ slices: [DirectoryModule], units })));
afterEach(() => hub.close());

const say = (unit: string, event: object, acting = 'registrar') => hub.tell(unit, event as never, acting);
const listed = async (query = '', unit = 'police') => {
  const { items } = (await hub.ask(unit, `directory?on=2026-02-02${query}`)).json();
  return (items as { unit: string; contactFunction: string }[]).map((each) => `${each.unit} ${each.contactFunction}`);
};

it('S50: lists functions by unit and theme, for every unit of the collaboration', async () => {
  await say('centre', announced());
  await say('centre', announced({ contactFunction: 'unit-head', themes: ['violence', 'prevention'] }));
  await say('school', announced({ themes: ['violence'] }));
  expect(await listed()).toEqual(['centre counsellor', 'centre unit-head', 'school counsellor']);
  expect(await listed('&theme=violence')).toEqual(['centre unit-head', 'school counsellor']);
  expect(await listed('&theme=violence&unit=centre', 'school')).toEqual(['centre unit-head']);
  expect(await listed('&theme=lvu-inquiry')).toEqual([]);
});

it('S50, S22: a line is made of codes and of names of units, and has no room for a person', async () => {
  await say('centre', announced());
  const { items } = (await hub.ask('police', 'directory?on=2026-02-02')).json();
  expect(items).toEqual([
    {
      ...{ unit: 'centre', unitName: 'centre', party: 'centre' },
      ...{ contactFunction: 'counsellor', themes: ['prevention'], channels: ['hub', 'phone'], from: '2026-02-01' },
    },
  ]);
});

it('S15: a function that the configuration has dropped is listed no more, whatever its unit has said of it', async () => {
  await say('centre', announced());
  await say('centre', announced({ contactFunction: 'unit-head' }));
  const dropped = [aUnit('centre', { functions: ['unit-head'] }), ...units.slice(1)];
  const later = await wholeHub({ slices: [DirectoryModule], units: dropped, store: hub.store });
  const { items } = (await later.ask('police', 'directory?on=2026-02-02')).json();
  await later.close();
  expect((items as { contactFunction: string }[]).map((each) => each.contactFunction)).toEqual(['unit-head']);
});

it('S18: a unit whose party is not in the agreement that day is not listed: nothing can be sent to it', async () => {
  await say('centre', announced({ from: '1999-12-31' }));
  const on = async (day: string) =>
    ((await hub.ask('police', `directory?on=${day}`)).json()['items'] as unknown[]).length;
  expect([await on('1999-12-31'), await on('2000-01-01')]).toEqual([0, 1]);
});

it('is ended by the unit, and asked about the day that is meant', async () => {
  await say('centre', announced());
  expect(await say('centre', ended('2026-03-01'))).toMatchObject({ status: 201 });
  expect(await listed('&limit=1')).toEqual(['centre counsellor']);
  expect((await hub.ask('police', 'directory?on=2026-03-01')).json()).toMatchObject({ items: [] });
});

it.each([
  ['of a function that it does not have', 'police', announced(), 'unknown-contact-function'],
  ['of a system', 'centre', announced({ contactFunction: 'case-system' }), 'not-a-contact-function'],
  ['of words', 'centre', announced({ contactFunction: 'Anna Andersson' }), 'invalid-data'],
  ['of a theme that is none', 'centre', announced({ themes: ['weather' as never] }), 'invalid-data'],
  ['with a number', 'centre', { ...announced(), phone: '031-00 00 00' }, 'invalid-data'],
  ['for another unit', 'centre', { ...announced(), unit: 'school' }, 'invalid-data'],
  ['of an end without a beginning', 'centre', ended('2026-03-01'), 'contact-function-not-announced'],
])('S15, S50: a unit cannot speak %s', async (_, unit, event, code) => {
  expect(await say(unit, event)).toMatchObject({ code });
});

it('S65: it is those who keep the records that speak for a unit here', async () => {
  expect((await say('centre', announced(), 'case-officer')).status).toBe(403);
});
