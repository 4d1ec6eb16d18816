import { classBars } from '../document/class-bars.js';
import type { TablePlan } from '../facts/published-figures.js';
import { classWords } from '../words/class-words.js';
import { guaranteeWords, madeUpWords } from './plan-words.js';
import type { Wording } from './wording.js';

const ofPlan = (plan: TablePlan): readonly string[] => {
  const { version, k, tables } = plan;
  const lowest = classWords({ lo: 0, up: k - 1 });
  const widths = [...new Set(tables.flatMap(({ ladder }) => ladder.map(({ width }) => width)))].toSorted(
    (a, b) => a - b,
  );
  return [
    `Klasser (plan ${version}): talen visas i fasta klasser som är bestämda i förväg och inte följer av utfallet. Den lägsta är ${lowest}; därefter följer klasser om ${widths.join(', ')} tal. Andelar och medelvärden får bara räknas på klasserna.`,
    `Den lägsta klassen, ${lowest}, innehåller noll: den säger inte att något har hänt.`,
    guaranteeWords(plan),
    ...madeUpWords(plan),
  ];
};

/** The wording of the first reports. Of classes it says what holds for the plan and not for each table; it stays as it is. */
export const firstWording: Wording = {
  basis: ({ from, to }, issuedOn) =>
    `Redovisningen avser ${from} – ${to} och bygger på det som var registrerat när den utfärdades ${issuedOn}.`,
  silence: {
    'annual-report': {
      figures: 'Inga uppgifter har publicerats för året.',
      events: 'Inga uppgifter har publicerats för året.',
    },
    'final-account': {
      figures: 'Inga uppgifter har publicerats för perioden.',
      events: 'Inga uppgifter har publicerats för perioden.',
    },
  },
  consultations: 'Konsultationer efter skede och tema',
  lines: () => 'Grupp',
  classes: () => [],
  ofPlans: (plans) => plans.flatMap(ofPlan),
  bars: classBars,
};
