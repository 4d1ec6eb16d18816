import 'reflect-metadata';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgedPlan } from './check.command.js';

const real = 'deploy/collaborations/goteborg-stodcentrum';
const synthetic = 'deploy/collaborations/synthetic-year';
const usual = { threshold: 5, contributors: 3 };
/** The delivered plan of the real collaboration after a change, judged in it. */
const judged = (from: string, to: string, over: Partial<Parameters<typeof judgedPlan>[1]> = {}) => {
  const file = join(mkdtempSync(join(tmpdir(), 'plan-')), 'plan.yaml');
  const text = readFileSync(`${real}/table-plans/2027.yaml`, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
  return () => judgedPlan(file, { in: real, ...usual, ...over });
};

it.each([`${real}/table-plans/2027.yaml`, `${synthetic}/table-plans/2025.yaml`])(
  'the delivered plan %s counts by nothing but what events of its collaboration can carry',
  (file) => expect(() => judgedPlan(file, usual)).not.toThrow(),
);

it('K46: the bands are those of the collaboration that the plan lies in', () => {
  const elsewhere = () => judgedPlan(`${synthetic}/table-plans/2025.yaml`, { in: real, ...usual });
  expect(elsewhere).toThrow(/table-plan-code-unknown.*\n.*age › 13-18 › 18\n/);
});

it.each([
  ['a misspelled band', "'15-17'", "'15-71'", /code-unknown.*\n.*age › under-18 › 15-71/],
  ['a misspelled code', '[professional]', '[proffesional]', /code-unknown.*\n.*caller › professional › proffesional/],
  ['a municipality that is no party', 'codes: [lerum]', 'codes: [lermu]', /table-plan-code-unknown/],
  ['who calls as whom it came by way of', 'variable: wayIn', 'variable: caller', /table-plan-insiders-no-parties/],
  ['a cell of three', 'k: 5', 'k: 3', /table-plan-below-threshold/],
  ['a body that nobody knows', 'agreement/steering-group', 'agreement/club', /deciding-body-unknown/],
  [
    'two parties behind a group',
    'variable: caller\n    multiple: false\n    groups:',
    'variable: wayIn\n    multiple: false\n    groups:\n      - { id: two, sv: a, en: a, codes: [lerum, tjorn] }',
    /table-plan-(few-contributors|code-unknown)/,
  ],
])('the hub’s own rules are asked before the hub is: %s', (_, from, to, said) =>
  expect(judged(from, to)).toThrow(said),
);

it('where the plan lies in no collaboration, it is said how to name one', () =>
  expect(judged('k: 5', 'k: 5', { in: tmpdir() })).toThrow('with --in'));

it('what the collaboration has decided can be said', () =>
  expect(judged('k: 5', 'k: 3', { threshold: 3 })).not.toThrow());
