import { html, type Markup } from './html.js';
import type { Language, Text } from './language.js';
import type { Names } from './names.js';

export interface Page {
  readonly title: Text;
  readonly body: Markup;
}

/** The pages in the order of the menu. */
export const menu: readonly { readonly path: string; readonly name: Text }[] = [
  { path: '/pages/agreement', name: { sv: 'Avtalet', en: 'The agreement' } },
  { path: '/pages/contributions', name: { sv: 'Kostnadsbidrag', en: 'Contributions' } },
  { path: '/pages/decisions', name: { sv: 'Beslut', en: 'Decisions' } },
  { path: '/pages/calendar', name: { sv: 'Kalender', en: 'Calendar' } },
  { path: '/pages/statistics', name: { sv: 'Statistik', en: 'Statistics' } },
  { path: '/docs', name: { sv: 'API', en: 'API' } },
];

const demo = (reader: string): Text => ({
  sv: `Lokal demonstration. Sidorna visas bara på den här datorn och läser som ${reader}.`,
  en: `Local demonstration. These pages are shown on this computer only and read as ${reader}.`,
});
const toContent: Text = { sv: 'Till innehållet', en: 'To the content' };
const other = { sv: { lang: 'en', name: 'In English' }, en: { lang: 'sv', name: 'På svenska' } } as const;

export const inLanguage = (path: string, language: Language): string =>
  language === 'sv' ? path : `${path}?lang=${language}`;

/** A whole document around a page. */
export const layout = ({ title, body }: Page, path: string, language: Language, names: Names): string =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title[language]} – samverk</title>
        <link rel="stylesheet" href="/pages/style.css" />
      </head>
      <body>
        <a class="skip" href="#content">${toContent[language]}</a>
        <p class="demo" role="note">${demo(names.ofReader)[language]}</p>
        <header>
          <a class="name" href="${inLanguage('/', language)}">samverk</a>
          <nav aria-label="${language === 'sv' ? 'Sidor' : 'Pages'}">
            <ul>
              ${menu.map((item) => html`<li>${link(item, path, language)}</li>`)}
            </ul>
          </nav>
          <a
            href="${path}?lang=${other[language].lang}"
            lang="${other[language].lang}"
            hreflang="${other[language].lang}"
            >${other[language].name}</a
          >
        </header>
        <main id="content">
          <h1>${title[language]}</h1>
          ${body}
        </main>
        <footer>samverk · EUPL-1.2</footer>
      </body>
    </html>`.text;

const link = (item: (typeof menu)[number], path: string, language: Language): Markup => {
  const href = item.path === '/docs' ? item.path : inLanguage(item.path, language);
  return item.path === path
    ? html`<a href="${href}" aria-current="page">${item.name[language]}</a>`
    : html`<a href="${href}">${item.name[language]}</a>`;
};
