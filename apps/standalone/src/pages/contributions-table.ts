import { partNames } from './arithmetic.js';
import { html, type Markup } from './html.js';
import { kronor, percent, type Language } from './language.js';
import type { Names } from './names.js';
import type { StatedAmount } from './stated-amounts.js';
import { wide } from './wide.js';

interface Contribution {
  readonly party: string;
  readonly part: string;
  /** Hundredths of a per cent of its part. */
  readonly share: number;
  readonly due: number;
  /** In a scenario: what it changes. */
  readonly comparison?: { readonly difference: number | null };
}
export interface Contributions {
  readonly year: number;
  readonly total: number;
  readonly parts: readonly { readonly part: string; readonly amount: number }[];
  readonly inKind: readonly {
    readonly party: string;
    readonly percentOfPost?: number;
    readonly insideTotal: boolean;
  }[];
  readonly populationVintage?: string;
  readonly hypothetical: boolean;
  readonly items: readonly Contribution[];
  readonly stated: readonly StatedAmount[];
}

/** Where the total comes from, and what is given in other ways than money. */
export const basis = (answer: Contributions, names: Names, language: Language): Markup => {
  const { total, parts, inKind, populationVintage } = answer;
  const sv = language === 'sv';
  const split = parts.map(({ part, amount }) => `${partNames[part]?.[language] ?? part} ${kronor(amount, language)}`);
  return html`<p>
      ${kronor(total, language)}: ${split.join(', ')} (§ 8).
      ${populationVintage && (sv ? `Efter invånare den ${populationVintage}.` : `By inhabitants on ${populationVintage}.`)}
    </p>
    ${inKind.map(
      ({ party, percentOfPost, insideTotal }) =>
        html`<p>
          ${names.of(party)}: ${percentOfPost ?? '–'} ${sv ? 'procent av en tjänst' : 'per cent of a post'},
          ${insideTotal ? (sv ? 'som ingår i dess del' : 'included in its part') : sv ? 'utöver summan' : 'besides the total'}.
        </p>`,
    )}`;
};

export const contributionsTable = (answer: Contributions, names: Names, language: Language): Markup => {
  const { items, total, hypothetical } = answer;
  const sv = language === 'sv';
  const name = sv ? 'Bidrag' : 'Contributions';
  const table = html`<table>
    <thead>
      <tr>
        <th scope="col">${sv ? 'Part' : 'Party'}</th>
        <th scope="col" class="number">${sv ? 'Andel av delen, %' : 'Share of the part, %'}</th>
        <th scope="col" class="number">${sv ? 'Att betala' : 'To pay'}</th>
        ${hypothetical && html`<th scope="col" class="number">${sv ? 'Skillnad' : 'Difference'}</th>`}
      </tr>
    </thead>
    <tbody>
      ${items.map(
        ({ party, share, due, comparison }) =>
          html`<tr>
            <td>${names.of(party)}</td>
            <td class="number">${percent(share, language)}</td>
            <td class="number">${kronor(due, language)}</td>
            ${hypothetical && html`<td class="number">${kronor(comparison?.difference ?? 0, language)}</td>`}
          </tr>`,
      )}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row" colspan="2">${sv ? 'Summa' : 'Sum'}</th>
        <td class="number">${kronor(total, language)}</td>
        ${hypothetical && html`<td></td>`}
      </tr>
    </tfoot>
  </table>`;
  return hypothetical ? wide(name, table, language) : table;
};
