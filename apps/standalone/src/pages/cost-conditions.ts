import { html, type Markup } from './html.js';
import { kronor, percent, type Language, type Text } from './language.js';
import type { Names } from './names.js';
import { wide } from './wide.js';

/** A decision that holds only while its party's cost does not rise, beside what is computed. */
export interface CostCondition {
  readonly body: string;
  readonly text: string;
  readonly base: number;
  readonly computed: number | null;
  readonly difference: number | null;
  /** Hundredths of a per cent of the estimate. */
  readonly changeHundredths: number | null;
  readonly judgement: 'unassessed' | 'fulfilled' | 'broken' | 'unclear';
}

const judgements: { readonly [Judgement in CostCondition['judgement']]: Text } = {
  unassessed: { sv: 'ingen bedömning inlagd', en: 'no judgement recorded' },
  fulfilled: { sv: 'uppfyllt', en: 'fulfilled' },
  broken: { sv: 'inte uppfyllt', en: 'not fulfilled' },
  unclear: { sv: 'oklart', en: 'unclear' },
};

export const costConditions = (conditions: readonly CostCondition[], names: Names, language: Language): Markup => {
  const sv = language === 'sv';
  const name = sv ? 'Beslut med villkor om kostnaden' : 'Decisions conditional on the cost';
  return html`<h2>${name}</h2>
    <p>
      ${sv ? 'Nämndens uppskattning bredvid det uträknade. Om en ökning är väsentlig avgör nämnden, aldrig uträkningen. Villkoret är sammanställningens ord, på engelska.' : "The board's estimate beside the computed cost. Whether a rise is material is for the board to judge, never for the arithmetic."}
    </p>
    ${wide(
      name,
      html`<table>
        <thead>
          <tr>
            <th scope="col">${sv ? 'Vem' : 'Who'}</th>
            <th scope="col">${sv ? 'Villkor' : 'Condition'}</th>
            <th scope="col" class="number">${sv ? 'Uppskattat' : 'Estimated'}</th>
            <th scope="col" class="number">${sv ? 'Uträknat' : 'Computed'}</th>
            <th scope="col" class="number">${sv ? 'Ändring' : 'Change'}</th>
            <th scope="col">${sv ? 'Bedömning' : 'Judgement'}</th>
          </tr>
        </thead>
        <tbody>
          ${conditions.map((condition) => row(condition, names, language))}
        </tbody>
      </table>`,
      language,
    )}`;
};

const row = (condition: CostCondition, names: Names, language: Language): Markup => {
  const { body, text, base, computed, difference, changeHundredths, judgement } = condition;
  const change = changeHundredths === null ? '' : ` (${percent(changeHundredths, language)} %)`;
  return html`<tr>
    <td>${names.of(body)}</td>
    <td lang="en">${text}</td>
    <td class="number">${kronor(base, language)}</td>
    <td class="number">${computed === null ? '–' : kronor(computed, language)}</td>
    <td class="number">${difference === null ? '–' : kronor(difference, language)}${change}</td>
    <td>${judgements[judgement][language]}</td>
  </tr>`;
};
