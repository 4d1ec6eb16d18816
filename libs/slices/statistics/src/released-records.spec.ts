import fc from 'fast-check';
import type { ReleasePublished } from './domain/release.events.js';
import { releasedRecords } from './released-records.js';

const figures = fc.array(fc.tuple(fc.nat(1_000_000), fc.option(fc.nat(1_000_000), { nil: undefined })), {
  ...{ minLength: 6, maxLength: 6 },
});
const release = (cells: readonly (readonly [number, number | undefined])[], level: number): ReleasePublished => ({
  ...{
    type: 'release.published.v1',
    releaseId: '99999999-9999-4999-8999-999999999999',
    plan: 1,
    publishedOn: '2026-02-01',
  },
  ...{ hash: 'h'.repeat(43) },
  tables: ['ages', 'ways'].map((table, nr) => ({
    ...{ table, kind: 'year' as never, period: '2025', level },
    cells: cells
      .slice(nr * 3, nr * 3 + 3)
      .map(([lo, up], at) => ({ at: [`g${at}`], lo, ...(up === undefined ? {} : { up }) })),
  })),
});

it('attack 24: whatever was counted, a release is as many records, in the same order, under the same keys and as long', () => {
  fc.assert(
    fc.property(figures, figures, fc.nat(5), fc.nat(5), (one, other, step, next) => {
      const [left, right] = [releasedRecords(release(one, step)), releasedRecords(release(other, next))];
      const shape = (records: typeof left) => records.map(({ key, value }) => [key, Buffer.byteLength(value)]);
      expect(shape(left)).toEqual(shape(right));
    }),
  );
});

it('what a record holds is the table as it was released', () => {
  const { tables } = release(
    [
      [5, 9],
      [0, 4],
      [10, undefined],
      [1, 2],
      [3, 4],
      [5, 6],
    ],
    1,
  );
  const read = releasedRecords(
    release(
      [
        [5, 9],
        [0, 4],
        [10, undefined],
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      1,
    ),
  );
  expect(read.map(({ value }) => JSON.parse(value) as object)).toMatchObject(tables);
  expect(read.map(({ key }) => key)).toEqual(['ages/2025', 'ways/2025']);
});
