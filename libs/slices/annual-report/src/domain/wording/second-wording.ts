import { scaledBars } from '../document/scaled-bars.js';
import type { PublishedTable } from '../facts/published-figures.js';
import { classNotes } from '../parts/class-notes.js';
import { groupingsOf } from '../parts/told-tables.js';
import { guaranteeWords, madeUpWords } from './plan-words.js';
import type { Wording } from './wording.js';

const parts: Readonly<Record<PublishedTable['kind'], readonly string[]>> = {
  month: ['Månad'],
  quarter: ['Kvartal'],
  'half-year': ['Halvår'],
  year: [],
};

const ofClasses = [
  'Klasser: talen visas i fasta klasser som är bestämda i förväg och inte följer av utfallet. Vilka de är står under varje tabell. Andelar och medelvärden får bara räknas på klasserna.',
  'Den lägsta klassen i en tabell innehåller noll: den säger inte att något har hänt.',
];

/** Of classes each table says its own; what has not been issued is not said to be; a column says what its lines are. */
export const secondWording: Wording = {
  basis: ({ from, to }, issuedOn) =>
    `Redovisningen avser ${from} – ${to} och bygger på det som var registrerat ${issuedOn}.`,
  silence: {
    'annual-report': {
      figures: 'Inga siffror har publicerats för året.',
      events: 'Inget är registrerat för året.',
    },
    'final-account': {
      figures: 'Inga siffror har publicerats för perioden.',
      events: 'Inget är registrerat för perioden.',
    },
  },
  consultations: 'Konsultationer',
  lines: (told) => [...groupingsOf(told).map(({ sv }) => sv), ...parts[told.published.kind]].join(' · ') || 'Grupp',
  classes: classNotes,
  ofPlans: (plans) => [...new Set([...ofClasses, ...plans.map(guaranteeWords), ...plans.flatMap(madeUpWords)])],
  bars: scaledBars,
};
