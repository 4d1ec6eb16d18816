import type { Obligation } from './answers.js';
import { dated } from './dated.js';
import type { HubReader } from './hub-reader.js';
import { html, type Markup } from './html.js';
import type { Language, Text } from './language.js';
import type { Page } from './layout.js';
import type { Names } from './names.js';
import { dayForm } from './day-form.js';
import { wide } from './wide.js';

const title: Text = { sv: 'Vem ska göra vad när', en: 'Who owes what by when' };
const lead: Text = {
  sv: 'Så stod det den valda dagen, av det som är inlagt. Förfallet betyder att det inte är antecknat som gjort, inte att det är ogjort.',
  en: 'As it stood on the chosen day, from what is recorded. Overdue means that nothing says it was done, not that it was left undone.',
};
const statuses: { readonly [Status in Obligation['status']]: Text } = {
  open: { sv: 'öppet', en: 'open' },
  done: { sv: 'gjort', en: 'done' },
  overdue: { sv: 'förfallet', en: 'overdue' },
  passed: { sv: 'passerat', en: 'passed' },
  released: { sv: 'bortfallet', en: 'released' },
};

export const calendarPage = async (hub: HubReader, names: Names, language: Language, on: string): Promise<Page> => {
  const obligations = await hub.all<Obligation>('obligations', { on });
  return {
    title,
    body: html`<p class="lead">${lead[language]}</p>
      ${dayForm('/pages/calendar', on, language)}
      ${wide(
        title[language],
        html`<table>
          <caption>
            ${obligations.length} ${language === 'sv' ? 'åtaganden' : 'obligations'}
          </caption>
          <thead>
            <tr>
              <th scope="col">${language === 'sv' ? 'Senast' : 'By'}</th>
              <th scope="col">${language === 'sv' ? 'Vem' : 'Who'}</th>
              <th scope="col">${language === 'sv' ? 'Vad' : 'What'}</th>
              <th scope="col">${language === 'sv' ? 'Regel' : 'Rule'}</th>
              <th scope="col">${language === 'sv' ? 'Läge' : 'Status'}</th>
            </tr>
          </thead>
          <tbody>
            ${obligations.map((obligation) => row(obligation, names, language))}
          </tbody>
        </table>`,
        language,
      )}
      ${subscription(language)}`,
  };
};

const subscription = (language: Language): Markup =>
  html`<h2>${language === 'sv' ? 'I din egen kalender' : 'In your own calendar'}</h2>
    <p>
      ${language === 'sv' ? 'Datumen finns som iCalendar på' : 'The dates are iCalendar at'}
      <code>GET /v1/obligations.ics</code>.
      ${language === 'sv' ? 'En adress att prenumerera på, för Outlook och andra kalendrar, ger' : 'An address to subscribe to, for Outlook and other calendars, comes from'}
      <code>POST /v1/calendar-links</code>.
    </p>`;

const row = (obligation: Obligation, names: Names, language: Language): Markup => {
  const { owner, rule, titleSv, titleEn, status, doneOn } = obligation;
  const who = owner === 'all-parties' ? (language === 'sv' ? 'alla parter' : 'all parties') : names.of(owner);
  return html`<tr>
    <td class="date">${dated(dueText(obligation))}</td>
    <td>${who}</td>
    <td>${language === 'sv' ? titleSv : titleEn}</td>
    <td>${rule}</td>
    <td><span class="tag ${status}">${statuses[status][language]}</span> ${dated(doneOn ?? '')}</td>
  </tr>`;
};

/** A day, or the days between which it lies; a dash where not even the year is known. */
export const dueText = ({ dueFrom, dueBy }: Pick<Obligation, 'dueFrom' | 'dueBy'>): string => {
  if (!dueBy) return '–';
  return dueFrom === dueBy || !dueFrom ? dueBy : `${dueFrom} – ${dueBy}`;
};
