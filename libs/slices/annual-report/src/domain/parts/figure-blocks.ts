import { note, table } from '../document/blocks.js';
import type { ClassBar } from '../document/class-bars.js';
import { plainText } from '../document/plain-text.js';
import type { Block, Figure } from '../document/report-document.js';
import { unitWords } from '../words/coded-words.js';
import type { Wording } from '../wording/wording.js';
import type { Scope } from './scope.js';
import { groupingsOf, tellsNothing, yearOf, type ToldTable } from './told-tables.js';
import { cellWords, linesOf, type Line } from './years-beside.js';

/** The tables that say something of the time asked about, each with the years beside each other. */
export const figureBlocks = (told: readonly ToldTable[], scope: Scope, wording: Wording): readonly Block[] => {
  const shown = told.filter((each) => scope.beside.includes(yearOf(each)));
  const current = new Set(shown.filter((each) => scope.years.includes(yearOf(each))).map(({ planned }) => planned.id));
  return [...current].flatMap((id) =>
    oneTable(
      shown.filter(({ planned }) => planned.id === id),
      scope,
      wording,
    ),
  );
};

const oneTable = (told: readonly ToldTable[], { beside }: Scope, wording: Wording): readonly Block[] => {
  const latest = told.reduce((one, other) => (yearOf(other) > yearOf(one) ? other : one));
  const { planned } = latest;
  const lines = linesOf(told);
  const caption = `${planned.sv} (${unitWords[planned.count]})${marked(told)}`;
  const rows = lines.map((line) => [line.label, ...beside.map((year) => cellWords(line, year))]);
  return [
    ...table(caption, [wording.lines(latest), ...beside.map(String)], rows, true),
    ...pictured(latest, lines, caption, wording),
    ...wording.classes(told),
    ...(told.some(tellsNothing) ? [note(nothingTold)] : []),
    ...(told.some((each) => each.published.level > 0 && !tellsNothing(each)) ? [note(coarser)] : []),
  ];
};

const marked = (told: readonly ToldTable[]): string =>
  told.some(({ plan }) => plan.synthetic) ? ' – påhittade siffror' : '';

const nothingTold =
  'Där det står ”visas inte” kunde ingen av planens indelningar visas utan att en liten grupp kunde röjas.';
const coarser = 'Tabellen visas grövre än planerat, för att ingen liten grupp ska kunna röjas.';

/** A picture of a whole year with one dimension; of anything else the table says it better. */
const pictured = (
  latest: ToldTable,
  lines: readonly Line[],
  caption: string,
  { bars: drawn }: Wording,
): readonly Figure[] => {
  const year = yearOf(latest);
  if (latest.published.kind !== 'year' || groupingsOf(latest).length !== 1 || tellsNothing(latest)) return [];
  const bars = lines.map((line): ClassBar => {
    const { lo, up } = line.cells.get(year) ?? { lo: 0 };
    const words = cellWords(line, year);
    return { label: plainText(line.label), words, ...(up === undefined ? {} : { range: { lo, up } }) };
  });
  const alternative = bars.map(({ label, words }) => `${label}: ${words}`).join('; ');
  return [
    {
      ...{
        block: 'figure',
        caption: plainText(`${caption}, ${year}. Stapeln går från klassens lägsta till dess högsta tal.`),
      },
      ...{ alternative: `Stapeldiagram. ${alternative}.`, drawing: drawn(bars) },
    },
  ];
};
