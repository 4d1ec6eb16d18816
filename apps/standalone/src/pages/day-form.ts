import { html, type Markup } from './html.js';
import type { Language } from './language.js';

/** Chooses the day that a page is about. */
export const dayForm = (path: string, on: string, language: Language): Markup =>
  html`<form method="get" action="${path}">
    <input type="hidden" name="lang" value="${language}" />
    <label
      >${language === 'sv' ? 'Som det stod den' : 'As it stood on'}<input type="date" name="on" value="${on}" required
    /></label>
    <button>${language === 'sv' ? 'Visa' : 'Show'}</button>
  </form>`;
