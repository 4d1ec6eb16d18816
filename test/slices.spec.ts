import { readdirSync, readFileSync } from 'node:fs';

const lists = ['apps/api/src/slices.ts', 'apps/worker/src/slices.ts', 'apps/cli/src/operations.module.ts'];

it.each(lists)('%s names every slice, so that none is served but not filled, or filled but never rebuilt', (list) => {
  const text = readFileSync(list, 'utf8');
  const imported = [...text.matchAll(/import \{ (\w+) \} from '#slices\/([\w-]+)'/g)];
  const listed = /const slices[^=]*= \[([^\]]*)\]/.exec(text)?.[1]?.match(/\w+/g) ?? [];
  expect(new Set(imported.map(([, , slice]) => slice))).toEqual(new Set(readdirSync('libs/slices')));
  expect(new Set(listed)).toEqual(new Set(imported.map(([, module]) => module)));
});
