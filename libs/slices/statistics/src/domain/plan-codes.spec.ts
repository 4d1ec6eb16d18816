import 'reflect-metadata';
import fc from 'fast-check';
import { oneOf, severalOf, type CountedBy, type UnitOfCount } from '#platform/domain';
import { aPlan, group, grouping, rung, table } from '../testing/a-plan.js';
import { codesFlaw } from './plan-codes.js';
import type { PlannedGrouping, PlannedInsiders, TablePlanAdopted } from './table-plan.events.js';

const contacts: CountedBy = {
  count: 'contacts',
  variables: {
    ageBand: { answers: 'one', codes: ({ ageBands = [] }) => ageBands },
    caller: oneOf('friend', 'unknown'),
    wayIn: { answers: 'one', codes: ({ parties }) => [...parties.map(({ id }) => id), 'self'], wayIn: true },
    exposure: severalOf('threats', 'control'),
  },
};
const consultations: CountedBy = { count: 'consultations', variables: { caller: oneOf('school') } };
const bands = ['0-12', '13-14', '15-17', '18', 'unknown'];
const directory = { parties: [{ id: 'ash', kind: 'municipality' }], units: [], ageBands: bands };
const around = { countedBy: [contacts, consultations], directory };

const dividing = (by: PlannedGrouping, over: Partial<TablePlanAdopted> = {}) =>
  codesFlaw(aPlan({ groupings: [by], tables: [table('one', 'year', [rung(10, by.id)])], ...over }), around);
const insiders = (variable: string, count: PlannedInsiders['count'] = 'contacts') =>
  codesFlaw(aPlan({ groupings: [], tables: [], insiders: [{ count, variable }] }), around);

it('K46: a band that no event of the collaboration can carry is refused where it stands: it would count nothing', () => {
  const sound = grouping('age', 'ageBand', [group('young', '0-12'), group('teens', '13-14', '15-17', '18')]);
  expect(dividing(sound)).toBeUndefined();
  const misspelled = grouping('age', 'ageBand', [group('young', '0-12'), group('teens', '13-14', '15-71', '18')]);
  const flaw = dividing(misspelled);
  expect(flaw).toMatchObject({ code: 'table-plan-code-unknown', at: '/groupings/0/groups/1/codes/1' });
  expect(flaw?.message).toContain(bands.join(', '));
  expect(flaw?.message).not.toContain('15-71');
});

it('a plan whose groups hold none but codes that can be carried is never refused for them, any other always', () => {
  const said = fc.uniqueArray(fc.constantFrom(...bands, '13-18', '15-71', 'uknown'), { minLength: 1 });
  fc.assert(
    fc.property(said, (codes) => {
      const refused = dividing(grouping('age', 'ageBand', [group('some', ...codes)])) !== undefined;
      expect(refused).toBe(!codes.every((code) => bands.includes(code)));
    }),
  );
});

it('a code is one of the unit of count that its table divides: another may have others', () => {
  const by = grouping('who', 'caller', [group('friends', 'friend')]);
  expect(dividing(by)).toBeUndefined();
  const asked = table('asked', 'year', [rung(10, 'who')], { count: 'consultations' });
  expect(dividing(by, { tables: [asked] })?.code).toBe('table-plan-code-unknown');
});

it('a grouping that no table uses yet is held to the codes of any unit of count', () => {
  const unused = (...codes: string[]) => dividing(grouping('who', 'caller', [group('some', ...codes)]), { tables: [] });
  expect([unused('friend'), unused('school')]).toEqual([undefined, undefined]);
  expect(unused('frind')?.code).toBe('table-plan-code-unknown');
});

it.each([
  ['that there is none of', grouping('moons', 'moon', [group('full')]), '/groupings/0/variable'],
  ['that every object has', grouping('make', 'constructor', [group('full')]), '/groupings/0/variable'],
  [
    'of several answers as if it had one',
    grouping('exposure', 'exposure', [group('threats')]),
    '/groupings/0/multiple',
  ],
  ['of one answer as if it had several', grouping('who', 'caller', [group('friend')], true), '/groupings/0/multiple'],
])('a plan divides by no variable %s', (_, by, at) =>
  expect(dividing(by)).toMatchObject({ code: 'table-plan-variable-unknown', at }),
);

it('K48: a party is taken to know what came by way of it, which no variable tells but the one that names parties', () => {
  expect(insiders('wayIn')).toBeUndefined();
  const blind = { code: 'table-plan-insiders-no-parties', at: '/insiders/0/variable' };
  for (const variable of ['caller', 'ageBand', 'exposure']) expect(insiders(variable)).toMatchObject(blind);
  expect(insiders('moon')?.code).toBe('table-plan-variable-unknown');
  expect(insiders('wayIn', 'consultations')?.code).toBe('table-plan-variable-unknown');
});

it('K48: whatever came by way of parties has its insiders named: left out, each could subtract its own from every table', () => {
  const without = (count: UnitOfCount) => ({ tables: [table('one', 'year', [rung(10)], { count })], insiders: [] });
  const plan = (count: UnitOfCount) => codesFlaw(aPlan({ groupings: [], ...without(count) }), around);
  expect(plan('contacts')).toMatchObject({ code: 'table-plan-insiders-missing', at: '/tables/0/count' });
  expect(plan('contacts')?.message).toContain('wayIn');
  expect(plan('consultations')).toBeUndefined();
});
