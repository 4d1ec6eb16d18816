import { readFileSync } from 'node:fs';

const text = readFileSync('docs/requirements.md', 'utf8');
const lines = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| |'));
const cited = lines.flatMap((line) => {
  const [, requirement, path, name] = /^\| ([^|]+) \|.*\| \[[^\]]+\]\(\.\.\/([^)]+)\): (.+?) +\|$/.exec(line) ?? [];
  return path ? [[requirement!.trim(), path, name!] as const] : [];
});
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `K${from + index}`);

it.each(cited)('%s is shown by %s: %s', (_, path, name) => {
  expect(readFileSync(path, 'utf8').replaceAll("\\'", "'")).toContain(name);
});

it('nothing in scope is passed over in silence', () => {
  const scope = [...range(1, 48), ...range(59, 122)];
  const told = lines.map((line) => line.split(/[| ]+/)[1]);
  expect(scope.filter((requirement) => !told.includes(requirement))).toEqual([]);
});
