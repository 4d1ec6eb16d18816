import type { UnitOfCount } from '#platform/domain';
import { classesOf } from './classes-of.js';
import type { Footnote } from './released-table.js';
import type { PlannedTable, Rung } from './table-plan.events.js';

/** What a reader must know of a table: of its classes, its unit of count, and what the guarantee does not cover. */
export const footnotesOf = (
  table: PlannedTable,
  level: number,
  { k, coalition, multiple }: { readonly k: number; readonly coalition: number; readonly multiple: boolean },
): readonly Footnote[] => {
  const rung = table.ladder[level];
  return [
    ...(rung ? classes(rung, k) : [nothingTold]),
    ...(rung && level > 0 ? [coarser] : []),
    units[table.count],
    ...(multiple ? [severalAnswers] : []),
    everyLine,
    frozen,
    guarantee(k, coalition),
  ];
};

const classes = (rung: Rung, least: number): readonly Footnote[] => {
  const { k, width } = classesOf({ k: least }, rung);
  return [
    {
      code: 'classes',
      sv: `Talen visas i fasta klasser: 0–${k - 1}, därefter ${width} tal i varje klass. Klasserna är bestämda i förväg och följer inte av utfallet. Andelar och medelvärden får bara räknas på klasserna.`,
      en: `Figures are shown in fixed classes: 0–${k - 1}, then ${width} numbers each. They are decided beforehand and do not follow from the figures. Shares and means may be computed from the classes only.`,
    },
    {
      code: 'lowest-class',
      sv: `Den lägsta klassen, 0–${k - 1}, innehåller noll: den säger inte att något har hänt.`,
      en: `The lowest class, 0–${k - 1}, contains zero: it does not say that anything happened.`,
    },
  ];
};

const nothingTold: Footnote = {
  code: 'not-shown',
  sv: 'Tabellen visas inte för perioden: ingen av planens indelningar kunde visas utan att en liten grupp kunde röjas.',
  en: 'The table is not shown for the period: no division of the plan could be shown without the risk of revealing a small group.',
};

const coarser: Footnote = {
  code: 'coarser-than-planned',
  sv: 'Tabellen visas grövre än planerat, och gör det resten av året, för att ingen liten grupp ska kunna röjas.',
  en: 'The table is shown coarser than planned, and stays so for the rest of the year, so that no small group can be revealed.',
};

const units: Readonly<Record<UnitOfCount, Footnote>> = {
  contacts: {
    code: 'unit-contacts',
    sv: 'Antalet avser kontakter, inte personer: anonyma kontakter kan inte kopplas till personer.',
    en: 'Contacts are counted, not persons: anonymous contacts cannot be told apart as persons.',
  },
  consultations: {
    code: 'unit-consultations',
    sv: 'Antalet avser konsultationer med yrkesverksamma, räknade då frågan ställdes.',
    en: 'Consultations with professionals are counted, from when they were asked for.',
  },
  referrals: {
    code: 'unit-referrals',
    sv: 'Antalet avser remisser till eller från den som sammanställer, räknade då de skickades.',
    en: 'Referrals to or from whoever compiles are counted, from when they were offered.',
  },
  'concern-reports': {
    code: 'unit-concern-reports',
    sv: 'Antalet avser orosanmälningar till eller från den som sammanställer, räknade då de gjordes.',
    en: 'Concern reports to or from whoever compiles are counted, from when they were made.',
  },
};

const severalAnswers: Footnote = {
  code: 'several-answers',
  sv: 'Samma kontakt kan räknas i flera grupper; andelarna kan tillsammans överstiga 100 procent.',
  en: 'One contact may count in several groups; shares may add up to more than 100 per cent.',
};

const everyLine: Footnote = {
  code: 'not-listed',
  sv: 'Grupper som inte finns i planen visas inte och ingår bara i totaler. Varje rad i planen visas, även när inget har hänt.',
  en: 'What no group of the plan names is not shown, and counts in totals only. Every line of the plan is shown, also where nothing happened.',
};

const frozen: Footnote = {
  code: 'frozen',
  sv: 'Tabellen ändras aldrig. Det som registreras eller rättas senare räknas först i nästa längre period.',
  en: 'The table never changes. What is recorded or corrected later counts first in the next longer period.',
};

const guarantee = (k: number, coalition: number): Footnote => ({
  code: 'guarantee',
  sv: `Skyddet gäller visshet: ${coalition > 1 ? 'två parter tillsammans' : 'ingen enskild part'} ${coalition > 1 ? 'kan inte' : 'kan'} sluta sig till att en grupp under ${k} finns, är tom eller hur stor den är. Det gäller inte sannolikhet, den som har andra register, eller fler parter som lägger ihop sina uppgifter.`,
  en: `The protection is about certainty: ${coalition > 1 ? 'no two parties together' : 'no single party'} can conclude that a group below ${k} exists, is empty, or how large it is. It says nothing of probability, of anyone with other registers, or of more parties that put their figures together.`,
});
