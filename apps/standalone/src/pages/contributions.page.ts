import type { AgreementOnDay } from './answers.js';
import type { HubReader } from './hub-reader.js';
import { html, type Markup } from './html.js';
import { kronor, percent, type Language, type Text } from './language.js';
import type { Page } from './layout.js';
import type { Names } from './names.js';

interface Contribution {
  readonly party: string;
  readonly part: string;
  /** Hundredths of a per cent of its part. */
  readonly share: number;
  readonly due: number;
}
interface Contributions {
  readonly total: number;
  readonly items: readonly Contribution[];
  readonly stated: readonly {
    readonly statedBy: string;
    readonly amount: number;
    readonly wording: string;
    readonly computed: number | null;
    readonly difference: number | null;
  }[];
}

const titleOf = (year: string): Text => ({ sv: `Vem betalar vad ${year}`, en: `Who pays what in ${year}` });
const lead: Text = {
  sv: 'Kommunerna delar sin del efter invånare, regionen bär sin egen. Andelarna summerar till exakt 100 procent och beloppen till exakt summan, utan en krona över.',
  en: 'The municipalities share their part by inhabitants, the region bears its own. Shares sum to exactly 100 per cent and amounts to exactly the total, not a krona over.',
};
const heads = {
  party: { sv: 'Part', en: 'Party' },
  share: { sv: 'Andel av delen, %', en: 'Share of the part, %' },
  amount: { sv: 'Att betala', en: 'To pay' },
  sum: { sv: 'Summa', en: 'Sum' },
} as const;

export const contributionsPage = async (
  hub: HubReader,
  names: Names,
  language: Language,
  on: string,
): Promise<Page> => {
  const year = await firstYear(hub, on);
  const answer = await hub.get<Contributions>('contributions', { year, limit: 100 });
  const { arithmetic } = await hub.get<{ readonly arithmetic: readonly string[] }>(`contributions/${year}/explanation`);
  const stated = answer.stated.filter(({ computed }) => computed !== null);
  return {
    title: titleOf(year),
    body: html`<p class="lead">${lead[language]}</p>
      ${table(answer, names, language)}
      <h2>${language === 'sv' ? 'Vad handlingarna anger' : 'What the documents state'}</h2>
      <p>
        ${language === 'sv' ? 'Beslutsunderlagens belopp bredvid det uträknade. Bedömningen av en skillnad är en människas.' : 'Amounts in the documents beside the computed ones. What a difference means is for a human to judge.'}
      </p>
      ${statedTable(stated, names, language)}
      <h2>${language === 'sv' ? 'Så räknas det' : 'How it is worked out'}</h2>
      <details>
        <summary>
          ${language === 'sv' ? `Hela uträkningen, ${arithmetic.length} steg` : `The whole arithmetic, ${arithmetic.length} steps`}
        </summary>
        <ol class="arithmetic" lang="en">
          ${arithmetic.map((step) => html`<li>${step}</li>`)}
        </ol>
      </details>`,
  };
};

/** The first year of the agreement; this year where there is none. */
const firstYear = async (hub: HubReader, on: string): Promise<string> => {
  const [summary] = await hub.all<{ readonly agreementId: string }>('agreements', { on });
  const agreement = summary && (await hub.get<AgreementOnDay>(`agreements/${summary.agreementId}`, { on }));
  return (agreement?.duration.term.start ?? on).slice(0, 4);
};

const table = ({ items, total }: Contributions, names: Names, language: Language): Markup =>
  html`<div class="wide">
    <table>
      <thead>
        <tr>
          <th scope="col">${heads.party[language]}</th>
          <th scope="col" class="number">${heads.share[language]}</th>
          <th scope="col" class="number">${heads.amount[language]}</th>
        </tr>
      </thead>
      <tbody>
        ${items.map(
          ({ party, share, due }) =>
            html`<tr>
              <td>${names.of(party)}</td>
              <td class="number">${percent(share, language)}</td>
              <td class="number">${kronor(due, language)}</td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan="2">${heads.sum[language]}</th>
          <td class="number">${kronor(total, language)}</td>
        </tr>
      </tfoot>
    </table>
  </div>`;

const statedTable = (rows: Contributions['stated'], names: Names, language: Language): Markup =>
  html`<div class="wide">
    <table>
      <thead>
        <tr>
          <th scope="col">${language === 'sv' ? 'Enligt' : 'According to'}</th>
          <th scope="col">${language === 'sv' ? 'Ordalydelse' : 'Wording'}</th>
          <th scope="col" class="number">${language === 'sv' ? 'Angivet' : 'Stated'}</th>
          <th scope="col" class="number">${language === 'sv' ? 'Uträknat' : 'Computed'}</th>
          <th scope="col" class="number">${language === 'sv' ? 'Skillnad' : 'Difference'}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ statedBy, wording, amount, computed, difference }) =>
            html`<tr>
              <td>${names.of(statedBy)}</td>
              <td lang="en">${wording}</td>
              <td class="number">${kronor(amount, language)}</td>
              <td class="number">${kronor(computed ?? 0, language)}</td>
              <td class="number">${kronor(difference ?? 0, language)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
