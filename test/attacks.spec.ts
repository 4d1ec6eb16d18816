import { citedIn, rowsOf, testNamesIn } from './cited/test-names.js';

const rows = rowsOf('docs/attacks.md').filter(([nr]) => /^\d+$/.test(nr!));
const shown = rows.flatMap(([nr, attack, , cell]) => (cell ? [[nr!, attack!, cell] as const] : []));
const left = rowsOf('docs/attacks.md').flatMap(([nr]) => (/^A\d+$/.test(nr!) ? [nr!] : []));

it('all thirty attacks are there, in order, each with what stops it', () => {
  expect(rows.map(([nr]) => Number(nr))).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
  expect(rows.filter(([, attack, stops]) => !attack || !stops)).toEqual([]);
});

it('each names its test, or says why it does not apply', () => {
  const untested = rows.filter(([, , , cell]) => !cell);
  expect(untested.filter(([, , stops]) => !stops!.startsWith('does not apply: '))).toEqual([]);
  expect(untested.length).toBeLessThan(3);
});

it.each(shown)('attack %s, %s: the test is there', (_nr, _attack, cell) => {
  const cited = citedIn(cell);
  expect(cited.length).toBe(cell.split('<br>').length);
  for (const { path, name } of cited) expect(testNamesIn(path)).toContain(name);
});

it('what is left is named where it matters', () => {
  const named = rows.flatMap(([, , stops]) => stops!.match(/\bA\d+\b/g) ?? []);
  expect(left.length).toBeGreaterThan(0);
  expect(new Set(named)).toEqual(new Set(left));
});
