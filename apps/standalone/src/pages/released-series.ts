import type { ReleasedTable } from '#slices/statistics';
import { classBar, reachOf } from './class-bar.js';
import { dated } from './dated.js';
import { html, type Markup } from './html.js';
import type { Language, Text } from './language.js';
import { fileLinks, madeUp } from './released-table.js';
import { classWords, countWords, periodWords } from './released-words.js';

const heads: Readonly<Record<'period' | 'files', Text>> = {
  period: { sv: 'Period', en: 'Period' },
  files: { sv: 'Filer', en: 'Files' },
};
const published: Text = { sv: 'publicerad', en: 'released' };
const coarser: Text = { sv: 'grövre än planerat', en: 'coarser than planned' };

/** One figure for each period: a line each, with bars that together are the picture of the year. */
export const releasedSeries = (series: readonly ReleasedTable[], language: Language): Markup => {
  const [first] = series;
  if (!first) return html``;
  const reach = reachOf(series.map(({ cells }) => cells[0]));
  return html`<article class="released">
    <h3>${first.title[language]} ${first.synthetic && html`<span class="tag doubt">${madeUp[language]}</span>`}</h3>
    <table class="series">
      <thead>
        <tr>
          <th scope="col">${heads.period[language]}</th>
          <th scope="col" class="number">${countWords[first.count][language]}</th>
          <th scope="col">${heads.files[language]}</th>
        </tr>
      </thead>
      <tbody>
        ${series.map((table) => line(table, reach, language))}
      </tbody>
    </table>
  </article>`;
};

const line = (table: ReleasedTable, reach: number, language: Language): Markup =>
  html`<tr>
    <th scope="row">
      ${periodWords(table.period, language)}<br />
      <span class="quiet small">${published[language]} ${dated(table.publishedOn)}</span>
    </th>
    <td class="number">
      ${classWords(table.cells[0], language)}${classBar(table.cells[0], reach)}
      ${table.level > 0 && html`<span class="tag open">${coarser[language]}</span>`}
    </td>
    <td>${fileLinks(table, language)}</td>
  </tr>`;
