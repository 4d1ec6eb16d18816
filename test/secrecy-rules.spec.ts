import { citedIn, rowsOf, specFiles, testNamesIn } from './cited/test-names.js';

const rows = rowsOf('docs/secrecy.md').map((cells) => ({ rule: cells[0]!, cells, shown: cells.at(-1)! }));
const rules = rows.filter(({ rule }) => /^S\d+$/.test(rule));
const cited = rows.flatMap(({ rule, shown }) => citedIn(shown).map(({ path, name }) => [rule, path, name] as const));
const ruleIds = (text: string): readonly string[] => text.match(/\bS\d+\b/g) ?? [];
const named = new Set(
  specFiles()
    .filter((file) => !file.startsWith('test/secrecy-rules'))
    .flatMap(testNamesIn)
    .flatMap(ruleIds),
);

it('the page lists every rule, S1 to S76, once and in order', () => {
  expect(rules.map(({ rule }) => rule)).toEqual(Array.from({ length: 76 }, (_, index) => `S${index + 1}`));
});

it('every rule says how strong it is, and what shows it or why nothing does', () => {
  for (const { rule, cells, shown } of rules)
    expect([rule, cells[1], citedIn(shown).length > 0 || /^not built: .{20}/.test(shown)]).toEqual([
      rule,
      expect.stringMatching(/^(MUST|SHOULD)$/),
      true,
    ]);
});

it.each(cited)('%s is shown by %s: %s', (rule, path, name) => {
  expect(testNamesIn(path)).toContain(name);
  expect(ruleIds(name)).toEqual(expect.arrayContaining([...ruleIds(rule)]));
});

it('every cell that points at a test is understood', () => {
  const pointing = rows.filter(({ shown }) => shown.includes('](../'));
  expect(pointing.length).toBeGreaterThan(70);
  for (const { rule, shown } of pointing)
    expect([rule, citedIn(shown).length]).toEqual([rule, shown.split('<br>').length]);
});

it('no test names a rule that the page does not know', () => {
  const known = new Set(rules.map(({ rule }) => rule));
  expect(named.size).toBeGreaterThan(60);
  expect([...named].filter((id) => !known.has(id))).toEqual([]);
});

it('what has a test is not called unbuilt', () => {
  const unbuilt = rules.filter(({ shown }) => shown.startsWith('not built'));
  expect(unbuilt.map(({ rule }) => rule).filter((rule) => named.has(rule))).toEqual([]);
});
