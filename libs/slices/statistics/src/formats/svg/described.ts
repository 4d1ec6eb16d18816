import type { ReleasedTable } from '../../domain/released-table.js';
import { cellsInOrder } from '../cells-in-order.js';
import { classOf } from '../class-of.js';
import type { Language } from '../language.js';
import { titleOf, unitLabels, words } from '../words.js';
import { element } from '../xml.js';

/** The whole table in words, line by line. */
const inWords = (table: ReleasedTable, language: Language): string => {
  const about = `${unitLabels[table.count][language]}, ${table.period.id}. ${words.classSaid[language]}`;
  const cells = cellsInOrder(table).map(({ groups, told }) =>
    [...groups.map((group) => group[language]), classOf(told, language)].join(': '),
  );
  return [`${words.counted[language]}: ${about}`, ...cells.map((cell) => `${cell};`)].join(' ');
};

// Several pictures may stand in one page, so that ids bear the table they are of.
const idOf = (part: string, { release, table, audience }: ReleasedTable): string =>
  [part, ...[release, table, audience].map((text) => Buffer.from(text).toString('hex'))].join('-');

/**
 * The picture with a title and a description that screen readers say (SVG-AAM), in its language. The parts of it are
 * hidden from them: Vega describes each in English, and what they show is said once, in words.
 */
export const described = (image: string, table: ReleasedTable, language: Language): string => {
  const [title, desc] = [idOf('title', table), idOf('desc', table)];
  const said = [
    element('title', { id: title }, [titleOf(table)[language]]),
    element('desc', { id: desc }, [inWords(table, language)]),
  ];
  const named = `role="img" lang="${language}" xml:lang="${language}" aria-labelledby="${title}" aria-describedby="${desc}"`;
  return image
    .replace(/^<svg ([^>]*)>/, (_, given: string) => `<svg ${given} ${named}>${said.map(({ xml }) => xml).join('')}`)
    .replace('<g ', '<g aria-hidden="true" ');
};
