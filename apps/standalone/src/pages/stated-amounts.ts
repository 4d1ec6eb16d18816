import { html, type Markup } from './html.js';
import { kronor, type Language } from './language.js';
import type { Names } from './names.js';
import { wide } from './wide.js';

/** An amount in a document, beside what the rules give. */
export interface StatedAmount {
  readonly statedBy: string;
  readonly amount: number;
  readonly wording: string;
  readonly computed: number | null;
  readonly difference: number | null;
}

export const statedAmounts = (stated: readonly StatedAmount[], names: Names, language: Language): Markup => {
  const sv = language === 'sv';
  const name = sv ? 'Vad handlingarna anger' : 'What the documents state';
  return html`<h2>${name}</h2>
    <p>
      ${sv ? 'Beslutsunderlagens belopp bredvid det uträknade. Vad en skillnad betyder avgör en människa. Ordalydelsen är sammanställningens, på engelska.' : 'Amounts in the documents beside the computed ones. What a difference means is for a human to judge.'}
    </p>
    ${wide(
      name,
      html`<table>
        <thead>
          <tr>
            <th scope="col">${sv ? 'Enligt' : 'According to'}</th>
            <th scope="col">${sv ? 'Ordalydelse' : 'Wording'}</th>
            <th scope="col" class="number">${sv ? 'Angivet' : 'Stated'}</th>
            <th scope="col" class="number">${sv ? 'Uträknat' : 'Computed'}</th>
            <th scope="col" class="number">${sv ? 'Skillnad' : 'Difference'}</th>
          </tr>
        </thead>
        <tbody>
          ${stated.map((each) => row(each, names, language))}
        </tbody>
      </table>`,
      language,
    )}`;
};

const row = (
  { statedBy, wording, amount, computed, difference }: StatedAmount,
  names: Names,
  language: Language,
): Markup =>
  html`<tr>
    <td>${names.of(statedBy)}</td>
    <td lang="en">${wording}</td>
    <td class="number">${kronor(amount, language)}</td>
    <td class="number">${kronor(computed ?? 0, language)}</td>
    <td class="number">${kronor(difference ?? 0, language)}</td>
  </tr>`;
