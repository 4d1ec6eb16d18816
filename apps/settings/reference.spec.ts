import { readFileSync } from 'node:fs';
import { knownNames, processes } from './processes.js';
import { reference } from './reference.js';

const page = readFileSync('docs/operations/configuration.md', 'utf8');

it('the page tells what the code reads, to the letter (`npm run docs:configuration` writes it)', () => {
  expect(page).toBe(reference());
});

it('every name that a process knows is on the page', () => {
  expect(knownNames.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

it('what opens a database, a link or a key is declared secret', () => {
  const declared = Object.values(processes).flatMap((each) => Object.values<{ name: string; secret?: true }>(each));
  const telling = declared.filter(({ name }) => /_URL$|SECRET|PASS|KURRENTDB/.test(name) && name !== 'SAMVERK_URL');
  expect(telling.length).toBeGreaterThan(4);
  expect(telling.filter(({ secret }) => !secret)).toEqual([]);
});

it('one name is of one kind wherever it is read', () => {
  const kinds = new Map<string, Set<string>>();
  for (const { name, kind } of Object.values(processes).flatMap((each) => Object.values<Setting>(each)))
    kinds.set(name, (kinds.get(name) ?? new Set()).add(kind.expected));
  expect([...kinds].filter(([, each]) => each.size > 1)).toEqual([]);
});

type Setting = { readonly name: string; readonly kind: { readonly expected: string } };
