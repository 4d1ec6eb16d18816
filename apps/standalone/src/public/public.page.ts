import type { PublicPage } from '#platform/identity';
import { html, Markup } from '../pages/html.js';
import { languages, type Language, type Text } from '../pages/language.js';
import { elsewhere, exitScript } from './exit.js';
import { publicStyle } from './public-style.js';

/** The same in the tab, in the history and in a bookmark, whatever the page is about (S76). */
const title = 'Information';
const exit: Text = { sv: 'Lämna sidan', en: 'Leave this page' };
const keys: Text = {
  sv: 'Esc, eller Shift tre gånger, gör detsamma.',
  en: 'Esc, or Shift three times, does the same.',
};
const emergency = (number: string): Text => ({
  sv: `Ring ${number} om du eller någon annan är i fara nu.`,
  en: `Call ${number} if you or somebody else is in danger now.`,
});
const trace: Text = {
  sv: 'Webbläsaren kan minnas att du har varit här, under namnet ”Information”. Den här sidan sparar inget om dig.',
  en: 'Your browser may remember that you were here, under the name “Information”. This page keeps nothing about you.',
};
const demo: Text = { sv: 'Lokal demonstration.', en: 'Local demonstration.' };

/** Both languages in one document: going to another would leave one more place for Back to lead to. */
export const publicDocument = (page: PublicPage): string =>
  html`<!doctype html>
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${whole('style', publicStyle)}
      </head>
      <body>
        <div class="out">
          <a id="exit" href="${elsewhere}" rel="nofollow noopener noreferrer" draggable="false"
            >${exit.sv} / <span lang="en">${exit.en}</span></a
          >
          <p class="keys" hidden>${keys.sv} <span lang="en">${keys.en}</span></p>
        </div>
        <main>${languages.map((language) => said(page, language))}</main>
        ${whole('script', exitScript)}
      </body>
    </html>`.text;

/** Exactly this text: the policy that goes with the page lets no other run (`public-pages.ts`). */
const whole = (element: 'script' | 'style', text: string): Markup => new Markup(`<${element}>${text}</${element}>`);

const said = ({ emergencyNumber, ...texts }: PublicPage, language: Language): Markup => {
  const { heading, paragraphs, reach = [] } = texts[language];
  return html`<section lang="${language}">
    ${language === 'sv' ? html`<h1>${heading}</h1>` : html`<h2>${heading}</h2>`}
    ${emergencyNumber && html`<p class="emergency">${emergency(emergencyNumber)[language]}</p>`}
    ${paragraphs.map((each) => html`<p>${each}</p>`)} ${reach.length > 0 && lines(reach)}
    <p class="quiet">${trace[language]} ${demo[language]}</p>
  </section>`;
};

const lines = (each: readonly string[]): Markup =>
  html`<ul>
    ${each.map((line) => html`<li>${line}</li>`)}
  </ul>`;
