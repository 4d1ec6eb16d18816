import type { Label, ReleasedTable } from '../domain/released-table.js';
import { cellsInOrder } from './cells-in-order.js';
import { classOf } from './class-of.js';
import type { Language } from './language.js';
import { plainText } from './plain-text.js';
import { unitLabels, words } from './words.js';

/** A field of a line: text, a number, or nothing where no limit is told. */
export type Field = string | number | null;

const limits = [words.lower, words.upper, words.class, words.counted, words.period, words.synthetic, words.notes];

/** Label and code of each dimension, then what is told and what it is told of. */
export const headerOf = (table: ReleasedTable, language: Language): string[] => {
  const word = (label: Label) => plainText(label[language]);
  const dimensions = table.dimensions.map(word);
  return [...dimensions.flatMap((name) => [name, `${name} (${word(words.code)})`.trim()]), ...limits.map(word)];
};

/** A line for each cell. Unit, period and notes are said in each, since lines are copied from file to file. */
export const linesOf = (table: ReleasedTable, language: Language): Field[][] => {
  const about = [
    unitLabels[table.count][language],
    table.period.id,
    (table.synthetic ? words.yes : words.no)[language],
    plainText(table.footnotes.map(({ code }) => code).join(' ')),
  ];
  return cellsInOrder(table).map(({ groups, told }) => [
    ...groups.flatMap((group) => [plainText(group[language]), plainText(group.id)]),
    told?.lo ?? null,
    told?.up ?? null,
    classOf(told, language),
    ...about,
  ]);
};
