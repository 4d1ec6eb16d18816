import type { Finding } from '#slices/statistics';
import { printed } from './printed.js';

const table = (id: string, count: 'contacts' | 'referrals' = 'contacts') => ({
  ...{ id, sv: id, en: id, count, period: 'year' as const, audience: 'collaboration' as const },
  ladder: [
    { by: ['age'], width: 10 as const },
    { by: [], width: 20 as const },
  ],
});
const found = (id: string, at: number[], nothing = 0, over = table(id)): Finding => ({
  ...{ table: over, at, nothing, releases: at[0]! + at[1]! + nothing, fellIn: at[1]! + nothing },
  stopped: { everybody: 1, party: 2, doubt: 0 },
});

it('says of each table at which steps it came out, who stopped it, and what to do, but never which counts', () => {
  const text = printed([found('a', [20, 0]), found('b', [1, 9]), found('c', [0, 0], 9)]);
  expect(text.split('\n').slice(0, 4)).toEqual([
    'table  releases  as planned  coarser  nothing  years with a step  by everybody  by a party  doubt  advice',
    'a            20          20  0              0                  0             1           2      0  keep',
    'b            10           1  9              0                  9             1           2      0  begin wider',
    'c             9           0  0              9                  9             1           2      0  drop',
  ]);
  expect(text).toContain('b: begin with the total in classes of 20.');
  expect(text).toContain('c: no step of its ladder holds often enough');
});
it('says so when all steps are rare, and what was not tried', () => {
  expect(printed([found('a', [20, 0])])).toMatch(/Steps are rare: at most 5 %/);
  expect(printed([found('r', [0, 0], 0, table('r', 'referrals'))])).toContain('nothing is invented of referrals');
});
