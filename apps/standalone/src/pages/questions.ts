import { html, type Markup } from './html.js';
import type { Language, Text } from './language.js';

/** Questions that the api answers, with what they are good for; all but the catalogue need a token. */
const questions: readonly (readonly [string, Text])[] = [
  ['/v1/contributions?year=2021', { sv: 'vem betalar vad, i kronor', en: 'who pays what, in kronor' }],
  [
    '/v1/contributions?year=2021&total=2400000',
    { sv: 'detsamma om summan var en annan', en: 'the same if the total were another' },
  ],
  [
    '/v1/contributions/2021/explanation',
    { sv: 'varje steg, regel och källa bakom beloppen', en: 'every step, rule and source behind the amounts' },
  ],
  ['/v1/payments?year=2021', { sv: 'vad som har betalats', en: 'what has been paid' }],
  ['/v1/agreements', { sv: 'avtalet: läge, parter, underskrifter', en: 'the agreement: status, parties, signatures' }],
  ['/v1/parties', { sv: 'vilka som är med, och som vad', en: 'who takes part, and as what' }],
  ['/v1/decisions', { sv: 'besluten', en: 'the decisions' }],
  ['/v1/conditions', { sv: 'villkor i besluten', en: 'conditions in the decisions' }],
  ['/v1/steering-group/seats', { sv: 'platserna i styrgruppen', en: 'the seats of the steering group' }],
  ['/v1/obligations?status=open', { sv: 'vad som återstår att göra', en: 'what is still to be done' }],
  ['/v1/data-quality', { sv: 'motsägelser och luckor i källorna', en: 'contradictions and gaps in the sources' }],
];

const axes: Text = {
  sv: 'Två frågor om tid: on=2021-06-01 frågar vad som gällde den dagen, knownAt=2026-11-21T12:00:00Z vad navet kände till då. Historiken här lades in när navet först startades, så dessförinnan kände det inte till någonting.',
  en: 'Two questions of time: on=2021-06-01 asks what applied on that day, knownAt=2026-11-21T12:00:00Z what the hub knew then. The history here was recorded when the hub first started; before that it knew nothing.',
};

export const questionList = (language: Language): Markup =>
  html`<h2>${language === 'sv' ? 'Frågor till API:et' : 'Questions to the API'}</h2>
    <dl class="facts">
      ${questions.map(
        ([path, about]) =>
          html`<dt><code>GET ${path}</code></dt>
            <dd>${about[language]}</dd>`,
      )}
    </dl>
    <p>${axes[language]}</p>`;
