import { readFileSync } from 'node:fs';
import { citedIn, rowsOf, testNamesIn } from './cited/test-names.js';

const page = 'docs/threat-model.md';
const stride = ['spoofing', 'tampering', 'repudiation', 'disclosure', 'denial', 'elevation'];
const linddun = 'linkability identifiability non-repudiation detectability disclosure unawareness non-compliance'.split(
  ' ',
);
const adversaries = /outsider|another unit|same unit|operator|family|coerced|thief/;

const text = readFileSync(page, 'utf8');
const flows = text.split(/^## /m).filter((section) => /^\d+\. /.test(section));
const privacy = text.split(/^## /m).find((section) => section.startsWith('Privacy'))!;
const kindsIn = (section: string): Set<string> =>
  new Set(section.split('\n').flatMap((line) => /^\| ([a-z-]+) \|/.exec(line)?.[1] ?? []));
const shown = rowsOf(page).flatMap((cells) => {
  const cell = cells.find((each) => each.includes('.spec.ts]('));
  return cell ? [[cells[0]!, cells[1]!, cell] as const] : [];
});

it('each flow of the drawing has a table, and each table says something of all of STRIDE', () => {
  const drawn = new Set([...text.matchAll(/"(\d+)\b[^"]*"/g)].map(([, nr]) => nr!));
  expect(flows.map((flow) => /^\d+/.exec(flow)![0])).toEqual([...drawn].sort((a, b) => Number(a) - Number(b)));
  for (const flow of flows) expect([flow.split('\n')[0], kindsIn(flow)]).toEqual([expect.anything(), new Set(stride)]);
});

it('privacy is gone through by all of LINDDUN', () => {
  expect(kindsIn(privacy)).toEqual(new Set(linddun));
});

it('each who could want to is asked about', () => {
  const asked = shown.map(([who]) => who).filter((who) => /^(an?|the) /.test(who));
  expect(asked.length).toBe(7);
  expect(asked.filter((who) => !adversaries.test(who))).toEqual([]);
});

it('every control names its test', () => {
  const controls = rowsOf(page).filter(
    ([first]) => stride.includes(first!) || linddun.includes(first!) || /^(an?|the) /.test(first!),
  );
  expect(controls.length).toBeGreaterThan(80);
  expect(controls.filter((cells) => !shown.some(([a, b]) => a === cells[0] && b === cells[1]))).toEqual([]);
});

it.each(shown)('%s, %s: the test is there', (_kind, _threat, cell) => {
  const cited = citedIn(cell);
  expect(cited.length).toBe(cell.split('<br>').length);
  for (const { path, name } of cited) expect(testNamesIn(path)).toContain(name);
});

it('what no control stops is said', () => {
  const numbers = rowsOf(page).flatMap(([nr]) => (/^R\d+$/.test(nr!) ? [nr!] : []));
  expect(numbers.length).toBeGreaterThan(10);
  expect(numbers.filter((nr, at) => numbers.indexOf(nr) !== at)).toEqual([]);
});
