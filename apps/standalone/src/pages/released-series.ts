import type { ReleasedTable } from '#slices/statistics';
import { html, type Markup } from './html.js';
import type { Language, Text } from './language.js';
import { fileLinks, madeUp } from './released-table.js';
import { classWords, countWords, periodWords } from './released-words.js';

const heads: Readonly<Record<'period' | 'published' | 'files', Text>> = {
  period: { sv: 'Period', en: 'Period' },
  published: { sv: 'Dag i kalendern', en: 'Day of the calendar' },
  files: { sv: 'Filer', en: 'Files' },
};
const coarser: Text = { sv: 'grövre än planerat', en: 'coarser than planned' };

/** One figure for each period: a line each, since a picture of one figure says no more than the figure. */
export const releasedSeries = (series: readonly ReleasedTable[], language: Language): Markup => {
  const [first] = series;
  if (!first) return html``;
  return html`<article class="released">
    <h3>${first.title[language]} ${first.synthetic && html`<span class="tag doubt">${madeUp[language]}</span>`}</h3>
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">${heads.period[language]}</th>
            <th scope="col" class="number">${countWords[first.count][language]}</th>
            <th scope="col"></th>
            <th scope="col">${heads.published[language]}</th>
            <th scope="col">${heads.files[language]}</th>
          </tr>
        </thead>
        <tbody>
          ${series.map((table) => line(table, language))}
        </tbody>
      </table>
    </div>
  </article>`;
};

const line = (table: ReleasedTable, language: Language): Markup =>
  html`<tr>
    <th scope="row">${periodWords(table.period, language)}</th>
    <td class="number">${classWords(table.cells[0], language)}</td>
    <td>${table.level > 0 && html`<span class="tag open">${coarser[language]}</span>`}</td>
    <td>${table.publishedOn}</td>
    <td>${fileLinks(table, language)}</td>
  </tr>`;
