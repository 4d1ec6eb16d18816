import { dated } from './dated.js';
import type { HubReader } from './hub-reader.js';
import { html, type Markup } from './html.js';
import type { Language, Text } from './language.js';

/** An annual report that has been issued. */
export interface ReportOut {
  readonly kind: string;
  readonly year: number;
  readonly issuedOn: string;
}

const words: Text = { sv: 'Årsberättelsen', en: 'The annual report (in Swedish)' };
const issued: Text = { sv: 'utfärdad', en: 'issued' };
const page: Text = { sv: 'som sida', en: 'as a page' };

export const reportsOut = (hub: HubReader): Promise<readonly ReportOut[]> => hub.all<ReportOut>('annual-reports');

/** Where the pages serve a report: a link cannot carry a token. */
const reportIn = (year: number, format: string): string =>
  `/pages/statistics/annual-report?year=${year}&format=${format}`;

/** The year’s report as a page and as a PDF, once it is out. */
export const reportLinks = (reports: readonly ReportOut[], of: string, language: Language): Markup =>
  html`${reports
    .filter(({ kind, year }) => kind === 'annual-report' && String(year) === of)
    .map(
      ({ year, issuedOn }) =>
        html`<p class="report">
          <strong>${words[language]} ${year}</strong>, ${issued[language]} ${dated(issuedOn)}:
          <a href="${reportIn(year, 'html')}">${page[language]}</a>, <a href="${reportIn(year, 'pdf')}">PDF</a>
        </p>`,
    )}`;
