import type { AgreementOnDay } from './answers.js';
import { stepFor } from './arithmetic.js';
import { basis, contributionsTable, type Contributions } from './contributions-table.js';
import { costConditions, type CostCondition } from './cost-conditions.js';
import { HubRefused, type HubReader } from './hub-reader.js';
import { html, type Markup } from './html.js';
import type { Language, Text } from './language.js';
import type { Page } from './layout.js';
import type { Names } from './names.js';
import { askedIn, scenarioForm, type Asked } from './scenario-form.js';
import { statedAmounts } from './stated-amounts.js';

const titleOf = (year: string): Text => ({ sv: `Vem betalar vad ${year}`, en: `Who pays what in ${year}` });
const lead: Text = {
  sv: 'Kommunerna delar sin del efter invånare, regionen bär sin egen. Andelarna summerar till exakt 100 procent och beloppen till exakt summan, utan en krona över.',
  en: 'The municipalities share their part by inhabitants, the region bears its own. Shares sum to exactly 100 per cent and amounts to exactly the total, not a krona over.',
};
const hypothesis: Text = {
  sv: 'Ett räkneexempel. Ingenting sparas; skillnaden är mot det som är inlagt, eller mot beloppen utan uppräkning.',
  en: 'An example. Nothing is kept; the difference is against what is recorded, or against the amounts without index.',
};
const notComputable: Text = {
  sv: 'Kan inte räknas ut: något underlag är inte inlagt. Prova med ett antaget PKV. Navets svar:',
  en: 'Cannot be computed: something is not recorded. Try an assumed PKV. The hub says:',
};

export const contributionsPage = async (
  hub: HubReader,
  names: Names,
  language: Language,
  on: string,
  query: Readonly<Record<string, unknown>>,
): Promise<Page> => {
  const years = await yearsOf(hub, on);
  const asked = { year: years[0]!, ...askedIn(query) };
  const recorded = await hub.get<Contributions>('contributions', { year: years[0]!, limit: 100 }).catch(refusal);
  const municipalities =
    recorded instanceof HubRefused
      ? []
      : recorded.items.filter(({ part }) => part === 'municipalities').map(({ party }) => party);
  const answer = await hub.get<Contributions>('contributions', { ...asked, limit: 100 }).catch(refusal);
  return {
    title: titleOf(asked.year),
    body: html`<p class="lead">${lead[language]}</p>
      ${scenarioForm(asked, { years, municipalities }, names, language)}
      ${
        answer instanceof HubRefused
          ? html`<p>
              <span class="tag doubt">${notComputable[language]}</span> <span lang="en">${answer.message}</span>
            </p>`
          : await answered(hub, answer, asked, names, language)
      }`,
  };
};

const refusal = (error: unknown): HubRefused => {
  if (error instanceof HubRefused) return error;
  throw error;
};

const answered = async (
  hub: HubReader,
  answer: Contributions,
  asked: Asked & { readonly year: string },
  names: Names,
  language: Language,
): Promise<Markup> => {
  const table = html`${basis(answer, names, language)} ${contributionsTable(answer, names, language)}`;
  const conditions = await hub.all<CostCondition>('cost-conditions', { ...asked });
  const conditional = conditions.length > 0 && costConditions(conditions, names, language);
  if (answer.hypothetical)
    return html`<p><span class="tag open">${hypothesis[language]}</span></p>
      ${table} ${conditional}`;
  const { year } = asked;
  const { arithmetic } = await hub.get<{ readonly arithmetic: readonly string[] }>(`contributions/${year}/explanation`);
  const stated = answer.stated.filter(({ computed }) => computed !== null);
  return html`${table} ${workedOut(arithmetic, year, names, language)} ${conditional}
  ${stated.length > 0 && statedAmounts(stated, names, language)}`;
};

const workedOut = (arithmetic: readonly string[], year: string, names: Names, language: Language): Markup => {
  const sv = language === 'sv';
  const path = `/v1/contributions/${year}/explanation`;
  return html`<h2>${sv ? 'Så räknas det' : 'How it is worked out'}</h2>
    <details>
      <summary>
        ${sv ? `Hela uträkningen, ${arithmetic.length} steg` : `The whole arithmetic, ${arithmetic.length} steps`}
      </summary>
      <ol class="arithmetic">
        ${arithmetic.map((step) => {
          const read = stepFor(step, names, language);
          return read ? html`<li>${read}</li>` : html`<li lang="en">${step}</li>`;
        })}
      </ol>
      <p class="small">
        ${sv ? 'Samma uträkning med regler och källor i API:et:' : 'The same with rules and sources in the API:'}
        <code>GET ${path}</code>
      </p>
    </details>`;
};

/** The agreement's years, as far as it now reaches; this year where there is none. */
const yearsOf = async (hub: HubReader, on: string): Promise<readonly string[]> => {
  const [summary] = await hub.all<{ readonly agreementId: string }>('agreements', { on });
  const agreement = summary && (await hub.get<AgreementOnDay>(`agreements/${summary.agreementId}`, { on }));
  if (!agreement) return [on.slice(0, 4)];
  const first = Number(agreement.duration.term.start.slice(0, 4));
  const last = Number((agreement.period?.end ?? agreement.duration.term.end).slice(0, 4));
  return Array.from({ length: Math.max(last - first, 0) + 1 }, (_, index) => String(first + index));
};
