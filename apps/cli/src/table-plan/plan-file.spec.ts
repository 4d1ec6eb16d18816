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

it('a plan is refused with the place that speaks against it, in the names of the file, and the page about it', () => {
  expect(() => readPlanFile(changed("'13-14'", "'18-20'"))).toThrow(
    /\/groupings\/3\/groups\/1\/codes\/0: age › 18-26 › 18-20\n {2}docs\/rejections\/table-plan-groups-overlap.md/,
  );
});

it('a field that the form does not know, or a width between the classes, is named by its place', () => {
  expect(() => readPlanFile(changed('width: 10', 'width: 7'))).toThrow('/tables/0/ladder/0/width');
  expect(() => readPlanFile(changed('coalition: 1', 'limitsFrom: counts'))).toThrow(
    /no field of a plan is called limitsFrom here; there are body, calendar, coalition/,
  );
  expect(() => readPlanFile(changed('period: month', 'perod: month'))).toThrow(/\/tables\/0: .* called perod here/);
});

it('a code that YAML takes for a number is to be put in quotes', () =>
  expect(() => readPlanFile(changed("'0-12'", '12'))).toThrow("12 is read as a number: put it in quotes, '12'"));

it('what is no YAML is said to be none, and where; what is not there is said to be missing', () => {
  expect(() => readPlanFile(changed('version: 1', 'version: ['))).toThrow(
    /cannot be read as YAML: line \d+, column \d+/,
  );
  expect(() => readPlanFile('no-such-plan.yaml')).toThrow('no-such-plan.yaml cannot be read: is there such a file?');
});
