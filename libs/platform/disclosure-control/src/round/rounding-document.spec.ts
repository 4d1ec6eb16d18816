import { HighsSolver } from '#platform/disclosure-control-highs';
import { readRounding, roundingDocument } from './rounding-document.js';
import { rounded } from './rounding.js';

let solver: HighsSolver;
beforeAll(async () => void (solver = await HighsSolver.open()));

const LARGEST = 2 ** 53 - 1;
const asked = (base: number, value: number, more: object = {}) =>
  readRounding({ cells: [{ id: 'a', value }], base, seed: 's', ...more }, () => -1);
const shown = (rounding: ReturnType<typeof readRounding>) => {
  const answer = rounded(rounding, { solver });
  return answer.status === 'rounded' ? roundingDocument(rounding, answer).cells : answer;
};

it('the largest count leaves room for its figure and for what that tells, and no more is taken', () => {
  for (const base of [5, 1000]) {
    const [cell] = shown(asked(base, LARGEST - 2 * base)) as readonly Record<'value' | 'lo' | 'up', number>[];
    expect([cell!.value % base, cell!.up - cell!.value, cell!.value - cell!.lo]).toEqual([0, base - 1, base - 1]);
    expect(Number.isSafeInteger(cell!.up)).toBe(true);
    expect(() => asked(base, LARGEST - 2 * base + 1)).toThrow(
      expect.objectContaining({
        code: 'number-out-of-range',
        message: expect.stringContaining(String(LARGEST - 2 * base)),
      }),
    );
  }
});
it('figures whose weights are decimals add up although floating point says 4e-16', () => {
  const cells = [10, 20, 30].map((value, nr) => ({ id: 'abt'[nr], value }));
  const relationsEqualZero = [{ a: 0.1, b: 0.1, t: -0.1 }];
  expect(shown(asked(5, 0, { cells, relationsEqualZero }))).toMatchObject([
    { value: 10 },
    { value: 20 },
    { value: 30 },
  ]);
});
