import fc from 'fast-check';
import { Malformed } from '../reading/malformed.js';
import { drawn } from './drawing.js';
import { noiseDocument, readNoise } from './noise-document.js';
import { seededBytes } from './testing/seeded-bytes.js';

const cells = [{ id: 'a', value: 3 }];
const asked = (epsilon: unknown, over: object = {}, limit: unknown = '1000') => ({
  budget: { limit },
  release: { id: 'r', tables: [{ epsilon, cells }], ...over },
});
const trouble = (document: unknown): string => {
  try {
    readNoise(document);
    return 'read';
  } catch (error) {
    if (error instanceof Malformed) return `${error.code} ${error.pointer}`;
    throw error;
  }
};
/** What is printed, as JSON and read again. */
const printed = (document: unknown) => {
  const { budget, release } = readNoise(document);
  return JSON.parse(JSON.stringify(noiseDocument(budget, drawn(budget, release, seededBytes('s')))));
};

it('of two draws with one id neither is passed over in silence', () => {
  const draw = (release: unknown) => ({ release, cost: '1/2', request: 'x', figures: cells });
  const document = (...ids: unknown[]) => ({ ...asked('1/2'), budget: { limit: '1', draws: ids.map(draw) } });
  expect(trouble(document('x', 'y', 'x'))).toBe('duplicate-id /budget/draws/2/release');
  expect(trouble(document(7, '7'))).toBe('duplicate-id /budget/draws/1/release');
  expect(trouble(document('x', 'y'))).toBe('read');
});

describe('An epsilon', () => {
  it('is from 0.000001 to 1000, or the noise could not be counted exactly', () => {
    const at = 'number-out-of-range /release/tables/0/epsilon';
    for (const far of ['0', '1/1000001', 1e-7, '1e-300', '1001', '1/999999999999999999999999999999999999'])
      expect(trouble(asked(far))).toBe(at);
    for (const near of ['1/1000000', 1e-6, '1e-6', 1000]) expect(trouble(asked(near))).toBe('read');
  });
  it('leaves figures that can be counted exactly, with the largest counts and contributions that are taken', () => {
    const most = { contribution: 1e6, tables: [{ epsilon: 1e-6, cells: [{ id: 'a', value: 1e15 }] }] };
    expect(Number.isSafeInteger(printed(asked(1, most)).figures[0].value)).toBe(true);
    expect(trouble(asked(1, { contribution: 1e6 + 1 }))).toBe('number-out-of-range /release/contribution');
    const larger = { tables: [{ epsilon: 1, cells: [{ id: 'a', value: 1e15 + 1 }] }] };
    expect(trouble(asked(1, larger))).toBe('number-out-of-range /release/tables/0/cells/0/value');
  });
});

const decimals = fc.integer({ min: 1, max: 1e9 }).map((digits) => `0.${String(digits).padStart(6, '0')}`);
const fractions = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.bigInt({ min: 99n, max: 10n ** 6n }));
const epsilons = fc.oneof(
  decimals,
  fractions.map(([over, under]) => `${over}/${under}`),
  fc.constant(1e-6),
);

it('what is printed is read again, whatever fractions it is made of', () => {
  const limits = fc.constantFrom('1e6', 1e21, '999999.123456789012345678901234567891', '12345678901/7');
  fc.assert(
    fc.property(fc.array(epsilons, { minLength: 1, maxLength: 9 }), limits, (each, limit) => {
      const tables = each.map((epsilon, nr) => ({ epsilon, cells: [{ id: nr, value: nr }] }));
      const { budget, figures } = printed(asked(1, { tables }, limit));
      expect(printed({ budget, release: { id: 'r', tables } })).toMatchObject({ budget, figures });
    }),
    { numRuns: 50 },
  );
});
