import { readdirSync, readFileSync } from 'node:fs';

it('apps/slices.ts names every slice, so that none is served but not filled, or filled but never rebuilt', () => {
  const text = readFileSync('apps/slices.ts', 'utf8');
  const imported = [...text.matchAll(/import \{ (\w+) \} from '#slices\/([\w-]+)'/g)];
  const listed = /const slices[^=]*= \[([^\]]*)\]/.exec(text)?.[1]?.match(/\w+/g) ?? [];
  expect(new Set(imported.map(([, , slice]) => slice))).toEqual(new Set(readdirSync('libs/slices')));
  expect(new Set(listed)).toEqual(new Set(imported.map(([, module]) => module)));
});
