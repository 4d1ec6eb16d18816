import type { HubReader } from './hub-reader.js';
import { html, type Markup } from './html.js';
import type { Language, Text } from './language.js';
import type { Page } from './layout.js';
import type { Names } from './names.js';
import { byYear, releasedTables, type ReleasedYear } from './released.js';
import { releasedSeries } from './released-series.js';
import { releasedTable } from './released-table.js';
import { reportLinks, reportsOut, type ReportOut } from './reports-out.js';

const title = (synthetic: boolean): Text =>
  synthetic
    ? { sv: 'Statistik: påhittade siffror', en: 'Statistics: synthetic, every figure is made up' }
    : { sv: 'Statistik', en: 'Statistics' };
const lead: Text = {
  sv: 'Så ser det ut när siffror släpps: på bestämda dagar, i fasta klasser, prövade på alla som kan läsa dem. En klass säger var talet ligger, aldrig att någon enda finns.',
  en: 'This is what released figures look like: on fixed days, in fixed classes, each tried on all who could read them. A class says where the figure lies, never that any one person exists.',
};
const synthetic: Text = {
  sv: 'Inget här har hänt någon. Kontakterna är påhittade av ett program för att statistiken ska kunna provas.',
  en: 'Nothing here happened to anybody. A program invented the contacts, so that statistics can be tried.',
};
const nothingYet: Text = {
  sv: 'Ännu är inget publicerat. Efter första starten kommer de första siffrorna inom en minut: ladda om sidan.',
  en: 'Nothing is released yet. After the first start the first figures come within a minute: load the page again.',
};
const underWay = (year: string): Text => ({
  sv: `${year}: det som har publicerats hittills`,
  en: `${year}: what is released so far`,
});
const partsOf: Text = { sv: 'Delar av året', en: 'Parts of the year' };

/** What everybody is told, read as one of the parties; newest year first. */
export const statisticsPage = async (hub: HubReader, names: Names, language: Language): Promise<Page> => {
  const [tables, reports] = await Promise.all([releasedTables(hub), reportsOut(hub)]);
  return {
    title: title(names.synthetic),
    body: html`${names.synthetic && html`<p class="invented" role="note"><strong>${names.collaboration[language]}.</strong> ${synthetic[language]}</p>`}
      <p class="lead">${lead[language]}</p>
      ${tables.length === 0 && html`<p><span class="tag open">${nothingYet[language]}</span></p>`}
      ${byYear(tables).map((year) => section(year, reports, language))}`,
  };
};

const section = (year: ReleasedYear, reports: readonly ReportOut[], language: Language): Markup =>
  year.whole.length > 0
    ? html`<section>
        <h2>${year.year}</h2>
        ${reportLinks(reports, year.year, language)} ${year.whole.map((table) => releasedTable(table, language))}
        <h2>${partsOf[language]} ${year.year}</h2>
        ${inParts(year, language)}
      </section>`
    : html`<details class="year">
        <summary>${underWay(year.year)[language]}</summary>
        ${inParts(year, language)}
      </details>`;

const inParts = ({ parts, series }: ReleasedYear, language: Language): Markup =>
  html`${parts.map((table) => releasedTable(table, language))} ${series.map((each) => releasedSeries(each, language))}`;
