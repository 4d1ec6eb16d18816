import { aUnit, wholeHub } from '#platform/intake/testing';
import { StandingFacts } from '#platform/intake';
import { Upcasters } from '#platform/event-store';
import { PolicySettingsModule } from './policy-settings.module.js';
import { settingsFact } from './policy-settings.catalogue.js';
import { allowed } from './testing/index.js';

const units = [
  aUnit('runs', { roles: ['operator'], bodies: ['hill/board'] }),
  aUnit('secretariat', { roles: ['steering-group'] }),
  aUnit('other', { roles: ['signatory'] }),
];
let hub: Awaited<ReturnType<typeof wholeHub>>;
beforeEach(async () => (hub = await wholeHub({ slices: [PolicySettingsModule], units })));
afterEach(() => hub.close());

const question1 = async (on: string) => {
  const { items } = (await hub.ask('other', `policy-settings?on=${on}&limit=100`)).json();
  return (items as Record<string, unknown>[]).find(({ question }) => question === 1);
};

it('Section 12: shows every setting with its strict value as long as nobody has decided', async () => {
  const { items } = (await hub.ask('other', 'policy-settings?limit=100')).json();
  const shown = items as { isDefault: boolean; value: string; values: string[]; decision: unknown }[];
  expect(shown).toHaveLength(12);
  for (const { isDefault, value, values, decision } of shown)
    expect([isDefault, value, decision]).toEqual([true, values[0], null]);
});

it('Section 12: a decision takes effect on its day, with who decided and where it can be read', async () => {
  expect(await hub.tell('secretariat', allowed('2026-02-10'))).toMatchObject({ status: 201 });
  expect(await question1('2026-02-09')).toMatchObject({ value: 'manual-legal-review', isDefault: true });
  expect(await question1('2026-02-10')).toMatchObject({
    value: 'allowed',
    isDefault: false,
    decision: { from: '2026-02-10', body: 'hill/board', document: 'HB 2026-17 § 4' },
  });
});

it('Section 12: never retroactively, not even by a day', async () => {
  expect(await hub.tell('runs', allowed('2026-02-01'))).toMatchObject({ code: 'setting-retroactive' });
  expect(await question1('2026-02-01')).toMatchObject({ isDefault: true });
});

it.each([
  ['a unit that neither runs the centre nor keeps its records', 'other', allowed('2026-02-02'), 'not-yours-to-say'],
  ['a value it does not have', 'runs', allowed('2026-02-02', { value: 'always' }), 'setting-value-not-allowed'],
  ['a body nobody knows', 'runs', allowed('2026-02-02', { body: 'hill/club' }), 'deciding-body-unknown'],
  ['a setting that is none', 'runs', allowed('2026-02-02', { setting: 'police.reads-all' as never }), 'invalid-data'],
])('is not decided by %s', async (_, unit, decision, code) => {
  expect(await hub.tell(unit, decision)).toMatchObject({ code });
});

it('is a standing fact for the boundary as soon as it is recorded', async () => {
  const standing = new StandingFacts(hub.store, new Upcasters());
  standing.add(settingsFact);
  expect((await standing.of('here')).settings).toEqual([]);
  await hub.tell('runs', allowed('2026-02-10'));
  const { setting, value, from } = allowed('2026-02-10');
  expect((await standing.of('here')).settings).toEqual([{ setting, value, from }]);
  expect((await standing.of('elsewhere')).settings).toEqual([]);
});
