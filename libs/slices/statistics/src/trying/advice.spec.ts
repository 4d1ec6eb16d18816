import { rung, table } from '../testing/a-plan.js';
import { adviceOn } from './advice.js';
import type { Finding } from './findings.js';

const half = table('half', 'half-year', [rung(10, 'place'), rung(20, 'place'), rung(20)]);
const year = table('year', 'year', [rung(10, 'place'), rung(20, 'place'), rung(50)]);
const found = (of: typeof year, at: readonly number[], nothing = 0): Finding => ({
  ...{ table: of, at, nothing, releases: at.reduce((sum, count) => sum + count, nothing), fellIn: 0 },
  stopped: { everybody: 0, party: 0, doubt: 0 },
});
const on = (at: readonly number[], nothing?: number) => adviceOn(found(year, at, nothing), [found(year, at, nothing)]);

it('a table may begin as planned when at most one release in twenty takes a step', () => {
  expect(on([19, 1, 0])).toEqual({ do: 'keep' });
  expect(on([18, 1, 0])).toEqual({ do: 'begin-wider', step: 1 });
});
it('begins at the first step that is rarely left, counting the years in which nothing came out', () => {
  expect(on([10, 9, 1])).toEqual({ do: 'begin-wider', step: 1 });
  expect(on([0, 10, 9], 1)).toEqual({ do: 'begin-wider', step: 2 });
});
it('a table that often comes out as nothing is dropped', () => expect(on([8, 0, 0], 2)).toEqual({ do: 'drop' }));

describe('a longer period', () => {
  const beside = (shorter: Finding) => adviceOn(found(year, [0, 5, 0]), [found(year, [0, 5, 0]), shorter]);
  it('is named with the shorter one that adds up to it, where its classes are no wider', () =>
    expect(beside(found(half, [10, 0, 0]))).toEqual({ do: 'wider-than-shorter', step: 1, shorter: 'half' }));
  it.each([
    ['narrower classes', { ladder: [rung(5, 'place')] }],
    ['other groups', { ladder: [rung(10, 'side')] }],
    ['another unit of count', { count: 'referrals' as const }],
    ['another audience', { audience: 'each-party' as const }],
    ['the same period', { period: 'year' as const }],
  ])('is not told of one with %s', (_, over) =>
    expect(beside(found({ ...half, ...over }, [10]))).toEqual({ do: 'begin-wider', step: 1 }),
  );
});

it('of what was never invented nothing is said', () => expect(on([0, 0, 0])).toEqual({ do: 'untried' }));
