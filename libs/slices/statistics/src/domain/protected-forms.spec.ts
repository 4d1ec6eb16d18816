import 'reflect-metadata';
import { aPlan, group, grouping, rung, table } from '../testing/a-plan.js';
import { figuresOf } from '../testing/figures-of.js';
import type { PlannedGrouping, PlannedTable } from './table-plan.events.js';
import { protectedForms } from './protected-forms.js';

const place = grouping('place', 'municipality', [group('ash'), group('birch'), group('cedar')]);
const side = grouping('side', 'municipality', [group('near', 'ash', 'birch'), group('far', 'cedar')]);
const sex = grouping('sex', 'gender', [group('girl'), group('boy')]);
const matter = grouping('matter', 'exposure', [group('money'), group('home')], true);

const formsOf = (groupings: PlannedGrouping[], tables: PlannedTable[], party?: string) =>
  protectedForms(figuresOf(aPlan({ groupings, tables }), [], { told: party ? [party] : [] }), party);
const namesOf = (...asked: Parameters<typeof formsOf>) => formsOf(...asked).map(({ id }) => id);
const ofYear = (names: readonly string[]) => names.filter((name) => /(?:^|\/)2026(?:\/|$)/.test(name));

const months = table('m', 'month', [rung(10)]);
const year = table('y', 'year', [rung(50)]);

it('a cell is protected in the periods of its table and in longer ones, not in shorter', () => {
  const names = namesOf([place], [months, table('p', 'half-year', [rung(10, 'place')]), year]);
  expect(names).toContain('2026-01');
  expect(names).toContain('2026');
  expect(names.filter((name) => name.endsWith('place.ash'))).toEqual([
    '2026-h1/place.ash',
    '2026-h2/place.ash',
    '2026/place.ash',
  ]);
});
it('the shortest period counts, in whatever order the tables stand and though another step shows it later', () => {
  const [often, seldom] = [table('h', 'half-year', [rung(10, 'place')]), table('p', 'year', [rung(20, 'place')])];
  for (const tables of [
    [often, seldom],
    [seldom, often],
  ])
    expect(namesOf([place], tables)).toContain('2026-h1/place.ash');
});
it('so is every sum that a table could be added up to, and what a later step of its ladder shows', () => {
  const tables = [table('c', 'year', [rung(10, 'side', 'sex'), rung(20, 'side')])];
  expect(ofYear(namesOf([side, sex], tables))).toEqual(
    expect.arrayContaining(['2026', '2026/side.near', '2026/side.far', '2026/sex.girl', '2026/side.near/sex.girl']),
  );
});
it('once, for the longest period, the finest crossing is protected, which no table shows', () => {
  const tables = [
    months,
    table('p', 'year', [rung(10, 'place')]),
    table('c', 'year', [rung(10, 'side', 'sex')]),
    table('h', 'half-year', [rung(10, 'side')]),
  ];
  for (const each of [tables, tables.toReversed()]) {
    const names = namesOf([place, side, sex], each);
    expect(names.filter((name) => /place\.\w+\/sex|sex\.\w+\/place/.test(name))).toHaveLength(6);
    expect(names.some((name) => name.startsWith('2026-h1') && name.includes('sex'))).toBe(false);
  }
});
it('a variable that is never crossed has no crossing, and no form stands twice', () => {
  const forms = formsOf([place, side], [table('p', 'year', [rung(10, 'place'), rung(20, 'side')]), year]);
  // What is the same counts has one of its names.
  expect(forms.map(({ id }) => id)).toEqual([
    ...['2026', '2026/place.ash', '2026/place.birch', '2026/side.far', '2026/side.near'],
  ]);
  expect(new Set(forms.map(({ coef }) => Object.keys(coef).join(' '))).size).toBe(forms.length);
});
it('of a split in has and has-not both are protected; of what divides a total into groups the rest is a group anyway', () => {
  const names = namesOf(
    [matter, place],
    [table('w', 'year', [rung(10, 'matter')]), table('p', 'year', [rung(10, 'place')])],
  );
  expect(names.filter((name) => name.startsWith('not/'))).toEqual(['not/2026/matter.money', 'not/2026/matter.home']);
});
it('tables of another unit of count protect nothing here', () => {
  const referrals = table('r', 'month', [rung(10, 'place')], { count: 'referrals' });
  expect(namesOf([place], [referrals, year])).toEqual(['2026']);
});
describe('what a party is told of its own', () => {
  const own = table('o', 'year', [rung(10, 'side'), rung(20)], { audience: 'each-party' });
  it('is protected where it is told, and so is what came otherwise; for everybody it is no form', () => {
    const names = namesOf([side], [months, year, own], 'ash').filter((name) => name.includes('ash'));
    expect(ofYear(names)).toEqual(['ash/2026/side.near', 'ash/2026/side.far', 'ash/2026', 'not/ash/2026']);
    expect(ofYear(namesOf([side], [months, year, own]))).toEqual(['2026', '2026/side.near', '2026/side.far']);
  });
  it('is that of tables for each party alone', () => {
    const others = table('q', 'year', [rung(10, 'sex')], { audience: 'each-party', count: 'referrals' });
    const everybody = table('p', 'year', [rung(10, 'sex')]);
    const names = namesOf([side, sex], [year, everybody, own, others], 'ash').filter((name) => name.includes('ash'));
    expect(names.some((name) => name.includes('sex'))).toBe(false);
    expect(names).toContain('ash/2026');
  });
});
