import fc from 'fast-check';
import type { Dimension, Label, ReleasedCell, ReleasedTable } from '../domain/released-table.js';

/** Texts that have broken out of some file before. */
const hostile = [
  '=HYPERLINK("http://x.test","klicka")',
  '+46',
  '-1+1|cmd',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1',
  '</svg><script>alert(1)</script>',
  ']]><b>',
  '<?x ?><!-- & &#x26; -->',
  'a"b;c\'d,e',
  'två\r\nrader\nlång\rlinje',
  'mellan\u00A0rum\u202F2',
  '👩‍👩‍👧 räksmörgås',
  '\u0000\u0008\uFFFE',
  '\uD800 ensam',
  '__proto__',
  'valueOf',
  'constructor',
  '${constructor}',
  "' datum.value",
  '',
];
const text = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const label: fc.Arbitrary<Label> = fc.record({ sv: text, en: text });
const id = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/) },
  { weight: 1, arbitrary: fc.constantFrom('10', '=A1', '2026-03', 'limit', 'period', 'a;b', '<i>') },
);

const dimension: fc.Arbitrary<Dimension> = fc
  .tuple(
    label,
    id,
    fc.boolean(),
    fc.uniqueArray(fc.tuple(id, label), { selector: ([one]) => one, minLength: 1, maxLength: 4 }),
  )
  .map(([words, variable, multiple, groups]) => ({
    ...words,
    variable,
    multiple,
    groups: groups.map(([code, of]) => ({ ...of, id: code, codes: [code] })),
  }));

const told = fc.oneof(
  fc.nat(300).map((lo) => ({ lo, up: lo })),
  fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 9 })).map(([lo, width]) => ({ lo, up: lo + width })),
  fc.nat(300).map((lo) => ({ lo, up: null })),
);
const places = (dimensions: readonly Dimension[]): string[][] =>
  dimensions.reduce<string[][]>(
    (all, { groups }) => all.flatMap((at) => groups.map((group) => [...at, group.id])),
    [[]],
  );
const cellsOf = (dimensions: readonly Dimension[]): fc.Arbitrary<ReleasedCell[]> =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc.tuple<ReleasedCell[]>(...places(dimensions).map((at) => told.map((limits) => ({ at, ...limits })))),
    },
    // Not shown for its period.
    { weight: 1, arbitrary: fc.constant<ReleasedCell[]>([]) },
  );

/** Any table that a release could hold, and the texts that no release should. */
export const releasedTables = (): fc.Arbitrary<ReleasedTable> =>
  fc.array(dimension, { maxLength: 3 }).chain((dimensions) =>
    fc.record({
      release: id,
      table: id,
      title: label,
      count: fc.constantFrom('contacts', 'consultations', 'referrals', 'concern-reports'),
      period: fc.constantFrom(
        { kind: 'month', id: '2026-03' },
        { kind: 'quarter', id: '2026-Q1' },
        { kind: 'half-year', id: '2026-H1' },
        { kind: 'year', id: '2026' },
      ),
      audience: fc.constantFrom('public', 'west'),
      plan: fc.record({ id, version: fc.integer({ min: 1, max: 9 }) }),
      publishedOn: fc.constant('2026-05-15'),
      level: fc.nat(3),
      synthetic: fc.boolean(),
      dimensions: fc.constant(dimensions),
      cells: cellsOf(dimensions),
      footnotes: fc
        .uniqueArray(fc.tuple(id, label), { selector: ([code]) => code, maxLength: 3 })
        .map((notes) => notes.map(([code, of]) => ({ ...of, code }))),
    }),
  ) as fc.Arbitrary<ReleasedTable>;

/** The same table as another run could have stored it: cells and names in another order. */
export const storedOtherwise = (table: ReleasedTable): ReleasedTable =>
  Object.fromEntries(
    Object.entries({ ...table, cells: table.cells.toReversed() }).toReversed(),
  ) as unknown as ReleasedTable;
