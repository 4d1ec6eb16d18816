import { html, type Markup } from './html.js';
import type { Language, Text } from './language.js';

const swipe: Text = {
  sv: 'Bredare än skärmen: svep i sidled för att se allt.',
  en: 'Wider than the screen: swipe sideways to see all.',
};

/** What may be wider than a phone: it scrolls by itself, by touch and by keys, and says so there. */
export const wide = (name: string, content: Markup, language: Language): Markup =>
  html`<p class="swipe small quiet">${swipe[language]}</p>
    <div class="wide" role="region" tabindex="0" aria-label="${name}">${content}</div>`;
