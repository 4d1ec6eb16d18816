import { html, type Markup } from './html.js';

/** A text whose days are never broken between lines. */
export const dated = (text: string): Markup =>
  html`${text
    .split(/(\d{4}-\d{2}(?:-\d{2})?)/)
    .map((part, nth) => (nth % 2 === 1 ? html`<span class="date">${part}</span>` : part))}`;
