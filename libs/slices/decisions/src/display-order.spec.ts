import fc from 'fast-check';
import { inDisplayOrder, placedAmong, type Placed } from './display-order.js';

const sorted = (...placed: readonly (readonly [string, string | null])[]) =>
  placed
    .map(([occurred, row]) => ({ occurred, row }))
    .sort(inDisplayOrder)
    .map(({ occurred, row }) => [occurred, row]);

it('the earlier day comes first, whatever the rows say', () => {
  expect(sorted(['2020-05-28', '3'], ['2019-05-23', '60'])).toEqual([
    ['2019-05-23', '60'],
    ['2020-05-28', '3'],
  ]);
});

it('what may have happened earliest comes first, and what has no year comes last', () => {
  expect(
    sorted(['XXXX-04-30', '29'], ['2020-05-28', '42'], ['[2020-05-19..2020-10-20]', '38'], ['2019-23', '11']),
  ).toEqual([
    ['2019-23', '11'],
    ['[2020-05-19..2020-10-20]', '38'],
    ['2020-05-28', '42'],
    ['XXXX-04-30', '29'],
  ]);
});

it('on the same day rows stand by number, future rows after them, and what cites none last', () => {
  expect(sorted(['2020', null], ['2020', 'F3'], ['2020', '10'], ['2020', '9']).map(([, row]) => row)).toEqual([
    '9',
    '10',
    'F3',
    null,
  ]);
});

it('facts placed one by one stand as if all had been sorted, equals in the order they came', () => {
  const fact = fc.record({
    occurred: fc.constantFrom('2019', '2019-12', '2020-05-11', 'XXXX'),
    row: fc.constantFrom('1', '2', 'F1', null),
    nth: fc.nat(),
  });
  fc.assert(
    fc.property(fc.array(fact), (facts) => {
      const placed = facts.reduce<readonly Placed[]>(placedAmong, []);
      expect(placed).toEqual(facts.toSorted(inDisplayOrder));
    }),
  );
});
