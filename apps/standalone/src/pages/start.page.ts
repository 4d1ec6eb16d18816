import { html, type Markup } from './html.js';
import type { Language, Text } from './language.js';
import { inLanguage, type Page } from './layout.js';
import type { Names } from './names.js';
import { questionList } from './questions.js';

const title: Text = { sv: 'Samverkan utan att ge upp sekretessen', en: 'Working together without giving up secrecy' };

const lead = (of: Text): Text => ({
  sv: `samverk låter skilda myndigheter arbeta tillsammans: var och en säger vad som har hänt, och var och en ser det den får se. Här finns ${of.sv}: avtalet och besluten, berättade händelse för händelse ur handlingarna.`,
  en: `samverk lets separate authorities work together: each says what has happened, and each sees what it may see. Here is ${of.en}: the agreement and the decisions, told event by event from the documents.`,
});

const cards: readonly { readonly path: string; readonly name: Text; readonly about: Text }[] = [
  {
    path: '/pages/agreement',
    name: { sv: 'Avtalets liv', en: 'The life of the agreement' },
    about: {
      sv: 'Perioder, frister och underskrifter, med det som är osäkert utsatt som osäkert.',
      en: 'Periods, deadlines and signatures; what is uncertain is shown as uncertain.',
    },
  },
  {
    path: '/pages/contributions',
    name: { sv: 'Vem betalar vad', en: 'Who pays what' },
    about: {
      sv: 'Fördelningen krona för krona och hur den räknas ut.',
      en: 'The split, krona by krona, and how it is worked out.',
    },
  },
  {
    path: '/pages/decisions',
    name: { sv: 'Besluten', en: 'The decisions' },
    about: {
      sv: 'Vad nämnder, styrelser och fullmäktige har beslutat, med källor.',
      en: 'What boards and councils have decided, with sources.',
    },
  },
  {
    path: '/pages/calendar',
    name: { sv: 'Vem ska göra vad när', en: 'Who owes what by when' },
    about: {
      sv: 'Betalningar, uppsägningsdagar, utvärderingar och uppföljningar.',
      en: 'Payments, notice days, evaluations and follow-ups.',
    },
  },
  {
    path: '/pages/statistics',
    name: { sv: 'Statistik (påhittade siffror)', en: 'Statistics (synthetic)' },
    about: {
      sv: 'Ett påhittat år: tabeller, bilder, filer och årsberättelsen. Inget i det har hänt någon.',
      en: 'An invented year: tables, pictures, files and the annual report. Nothing in it happened to anybody.',
    },
  },
  {
    path: '/docs',
    name: { sv: 'API:et', en: 'The API' },
    about: {
      sv: 'Samma frågor och en väg in för händelser. Färdiga curl-rader står i fönstret där npm start körs.',
      en: 'The same questions, and one way in for events. Ready-made curl lines are in the window where npm start runs.',
    },
  },
];

const machine: Text = { sv: 'För program', en: 'For programs' };

export const startPage = (names: Names, language: Language): Page => ({
  title,
  body: html`<p class="lead">${lead(names.collaboration)[language]}</p>
    <ul class="cards">
      ${cards.map(
        (card) =>
          html`<li>
            ${anchor(card, language)}
            <p>${card.about[language]}</p>
          </li>`,
      )}
    </ul>
    ${questionList(language)}
    <h2>${machine[language]}</h2>
    <ul>
      <li><a href="/v1/openapi.json">OpenAPI</a> (<a href="/v1/openapi.yaml">YAML</a>)</li>
      <li><a href="/v1/asyncapi.json">AsyncAPI</a> (<a href="/v1/asyncapi.yaml">YAML</a>)</li>
      <li><a href="/schemas">${language === 'sv' ? 'Scheman (JSON Schema)' : 'Schemas (JSON Schema)'}</a></li>
      <li><a href="/v1/event-types">${language === 'sv' ? 'Händelsetyper' : 'Event types'}</a></li>
      <li><a href="/docs/problems">${language === 'sv' ? 'Svarskoder när något avvisas' : 'Codes of refusals'}</a></li>
    </ul>`,
});

const anchor = ({ path, name }: (typeof cards)[number], language: Language): Markup =>
  html`<a href="${path === '/docs' ? path : inLanguage(path, language)}">${name[language]}</a>`;
