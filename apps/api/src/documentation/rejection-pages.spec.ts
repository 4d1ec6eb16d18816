import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problems } from '#platform/intake';
import { pagedCodes, pagesFolder } from './pages-folder.js';

const root = join(pagesFolder(), '..', '..');
const sources = ['apps', 'libs']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)),
  )
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.includes('/testing/'))
  .map((file) => readFileSync(file, 'utf8'));
const pages = pagedCodes();

const thrown = sources.flatMap((source) => [
  ...[...source.matchAll(/new Rejection\(\s*'([^']*)'/g)].map(([, code]) => code!),
  ...[...source.matchAll(/new AccessRefused\(\s*\d+,\s*'([^']*)'/g)].map(([, code]) => code!),
]);
const codes = [...new Set([...thrown, ...Object.keys(problems)])].sort();

it('finds the codes that are thrown', () => {
  expect(codes.length).toBeGreaterThan(Object.keys(problems).length + 5);
});

it('every code has a page that a partner can read', () => {
  expect(codes.filter((code) => !pages.includes(code))).toEqual([]);
});

it('every page belongs to a code that can be met', () => {
  const quoted = new Set(
    sources.flatMap((source) => [...source.matchAll(/'([a-z0-9]+(?:-[a-z0-9]+)*)'/g)].map(([, word]) => word!)),
  );
  expect(pages.filter((page) => !quoted.has(page))).toEqual([]);
});

it('every code is kebab-case and the heading of its page', () => {
  const headings = pages.map((page) => readFileSync(join(pagesFolder(), `${page}.md`), 'utf8').split('\n')[0]);
  expect(headings).toEqual(pages.map((page) => `# ${page}`));
  expect(codes.filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
});

it('the index lists every page, in order, with the status that the page tells', () => {
  const index = readFileSync(join(pagesFolder(), 'README.md'), 'utf8');
  const listed = [...index.matchAll(/^\| \[([^\]]+)\]\(\1\.md\) +\| (\d{3}) +\|/gm)].map(([, code, status]) => [
    code,
    status,
  ]);
  const told = pages.map((page) => [
    page,
    /^HTTP (\d{3})\./m.exec(readFileSync(join(pagesFolder(), `${page}.md`), 'utf8'))?.[1],
  ]);
  expect(listed).toEqual(told);
});
