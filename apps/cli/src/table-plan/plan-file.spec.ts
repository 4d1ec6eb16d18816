import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPlanFile } from './plan-file.js';

const delivered = 'deploy/collaborations/goteborg-stodcentrum/table-plans/2027.yaml';
const changed = (from: string | RegExp, to: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'plan-')), 'plan.yaml');
  writeFileSync(file, readFileSync(delivered, 'utf8').replace(from, to));
  return file;
};

it('the plan that is delivered is one that the hub takes', () => {
  const { from, k, tables } = readPlanFile(delivered);
  expect({ from, k }).toEqual({ from: '2027-01-01', k: 5 });
  expect(tables.map(({ id }) => id)).toContain('contacts-municipality-year');
});

it('a plan that the hub would refuse is refused with the hub’s code', () => {
  expect(() => readPlanFile(changed("'13-14'", "'18-20'"))).toThrow(/table-plan-groups-overlap/);
  expect(() => readPlanFile(changed('year: 60', 'year: 30'))).toThrow(/table-plan-calendar-out-of-order/);
});

it('a field that the form does not know, or a width between the classes, is named by its place', () => {
  expect(() => readPlanFile(changed('width: 10', 'width: 7'))).toThrow('/tables/0/ladder/0/width');
  expect(() => readPlanFile(changed('coalition: 1', 'limitsFrom: counts'))).toThrow(/unknown field|coalition/);
});

it('what is no YAML is said to be none', () => {
  expect(() => readPlanFile(changed('version: 1', 'version: ['))).toThrow('cannot be read as YAML');
});
