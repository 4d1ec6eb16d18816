import type { Label, ReleasedTable } from '../../domain/released-table.js';
import type { Language } from '../language.js';
import { titleOf, unitLabels, words } from '../words.js';
import type { Sheet, SheetCell } from './sheet.js';

type Row = readonly SheetCell[];

const line = (name: string, text: string): Row => [
  { text: name, style: 'bold' },
  { text, style: 'wrapped' },
];

const aboutTable = (table: ReleasedTable, sheet: string, language: Language): Row[] => {
  const word = (label: Label) => label[language];
  return [
    [sheet, word(titleOf(table))].map((text) => ({ text, style: 'bold' })),
    line(word(words.counted), word(unitLabels[table.count])),
    line(word(words.period), table.period.id),
    line(word(words.publishedOn), table.publishedOn),
    line(word(words.release), table.release),
    line(word(words.table), table.table),
    line(word(words.plan), `${table.plan.id}, ${table.plan.version}`),
    line(word(words.level), String(table.level)),
    ...table.dimensions
      .filter(({ multiple }) => multiple)
      .map((dimension) => line(word(dimension), word(words.several))),
    ...table.footnotes.map((footnote) => line(footnote.code, word(footnote))),
    [],
  ];
};

/** The sheet that says what a class means and, for each table, what is counted, what is not shown and why. */
export const notesSheet = (
  tables: readonly (readonly [table: ReleasedTable, sheet: string])[],
  name: string,
  language: Language,
): Sheet => ({
  name,
  frozenHeader: false,
  columns: [{ width: 34 }, { width: 90 }],
  rows: [
    line(words.class[language], words.classMeaning[language]),
    [],
    ...tables.flatMap(([table, sheet]) => aboutTable(table, sheet, language)),
  ],
});
