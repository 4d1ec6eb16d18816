import type { ReleasedTable } from '#slices/statistics';
import { classBar, reachOf } from './class-bar.js';
import { html, type Markup } from './html.js';
import type { Language, Text } from './language.js';
import { classWords, countWords, groupWords, periodWords } from './released-words.js';

const fileKinds = [
  { format: 'csv', name: 'CSV' },
  { format: 'xlsx', name: 'Excel' },
  { format: 'json-stat', name: 'JSON-stat' },
  { format: 'svg', name: 'SVG' },
] as const;

const files: Text = { sv: 'Samma tabell som fil:', en: 'The same table as a file:' };
const notes: Text = { sv: 'Att läsa tabellen', en: 'How to read the table' };
const drawing: Text = {
  sv: 'En stapel går från klassens lägsta till dess högsta tal. En punkt: talet är känt. En bruten stapel: ingen övre gräns anges.',
  en: 'A bar goes from the lowest to the highest figure of the class. A dot: the figure is known. A broken bar: no upper limit is told.',
};
const nothing: Text = {
  sv: 'Ingenting visas för perioden: se noterna.',
  en: 'Nothing is shown for the period: see the notes.',
};
export const madeUp: Text = { sv: 'påhittade siffror', en: 'made-up figures' };

/** Where the pages serve a table in one form: a link cannot carry a token, so they ask as the unit that they read as. */
export const fileOf = ({ release, table }: ReleasedTable, format: string, language: Language): string =>
  `/pages/statistics/table?${new URLSearchParams({ release, table, format, language }).toString()}`;

export const fileLinks = (table: ReleasedTable, language: Language): Markup =>
  html`<span class="files"
    >${fileKinds.map(
      ({ format, name }) =>
        html`<a
          href="${fileOf(table, format, language)}"
          aria-label="${name}: ${table.title[language]}, ${table.period.id}"
          >${name}</a
        > `,
    )}</span
  >`;

/** A table with its picture: what the picture shows stands in words beside it, so that it needs no other text. */
export const releasedTable = (table: ReleasedTable, language: Language): Markup =>
  html`<article class="released">
    <h3>
      ${table.title[language]} <span class="quiet">${periodWords(table.period, language)}</span>
      ${table.synthetic && html`<span class="tag doubt">${madeUp[language]}</span>`}
    </h3>
    ${shown(table, language)}
    <p class="small">${files[language]} ${fileLinks(table, language)}</p>
    <details class="small">
      <summary>${notes[language]}</summary>
      <ul>
        ${table.dimensions.length > 0 && html`<li>${drawing[language]}</li>`}
        ${table.footnotes.map((note) => html`<li>${note[language]}</li>`)}
      </ul>
    </details>
  </article>`;

/** One figure alone is written large; of several there is a picture too. */
const shown = (table: ReleasedTable, language: Language): Markup => {
  const { cells, dimensions, count } = table;
  if (cells.length === 0) return html`<p>${nothing[language]}</p>`;
  if (dimensions.length === 0)
    return html`<p class="figure">${classWords(cells[0], language)} ${countWords[count][language].toLowerCase()}</p>`;
  return html`<div class="beside">
    <img src="${fileOf(table, 'svg-plain', language)}" alt="" loading="lazy" />
    ${classes(table, language)}
  </div>`;
};

const classes = (table: ReleasedTable, language: Language): Markup =>
  html`<table>
    <caption>
      ${table.title[language]}, ${periodWords(table.period, language)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${table.dimensions.map((each) => each[language]).join(' · ')}</th>
        <th scope="col" class="number">${countWords[table.count][language]}</th>
      </tr>
    </thead>
    <tbody>
      ${table.cells.map(
        (cell) =>
          html`<tr>
            <th scope="row">${groupWords(table, cell, language)}</th>
            <td class="number">${classWords(cell, language)}${classBar(cell, reachOf(table.cells))}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
