import type { Label, ReleasedTable, UnitOfCount } from '../domain/released-table.js';

/** What is counted. Never persons: a contact may be anonymous, and one person may make several. */
export const unitLabels: Record<UnitOfCount, Label> = {
  contacts: { sv: 'kontakter', en: 'contacts' },
  consultations: { sv: 'konsultationer', en: 'consultations' },
  referrals: { sv: 'hänvisningar', en: 'referrals' },
  'concern-reports': { sv: 'orosanmälningar', en: 'concern reports' },
};

/** The words of the formats themselves, beside those of the tables. */
export const words = {
  code: { sv: 'kod', en: 'code' },
  period: { sv: 'Period', en: 'Period' },
  counted: { sv: 'Räknas', en: 'Counted' },
  lower: { sv: 'Från', en: 'From' },
  upper: { sv: 'Till', en: 'To' },
  class: { sv: 'Klass', en: 'Class' },
  notes: { sv: 'Noter', en: 'Notes' },
  note: { sv: 'Not', en: 'Note' },
  meaning: { sv: 'Betydelse', en: 'Meaning' },
  table: { sv: 'Tabell', en: 'Table' },
  title: { sv: 'Titel', en: 'Title' },
  release: { sv: 'Publicering', en: 'Release' },
  publishedOn: { sv: 'Publicerad', en: 'Published on' },
  plan: { sv: 'Plan', en: 'Plan' },
  level: { sv: 'Steg (0 som planerat, därefter grövre)', en: 'Step (0 as planned, then coarser)' },
  synthetic: { sv: 'Påhittade siffror', en: 'Made-up figures' },
  yes: { sv: 'ja', en: 'yes' },
  no: { sv: 'nej', en: 'no' },
  several: {
    sv: 'En och samma händelse kan räknas i flera grupper, så summan kan bli större än helheten.',
    en: 'One and the same event may count in several groups, so the sum may exceed the whole.',
  },
  classMeaning: {
    sv: 'Talet ligger i klassen från och med Från till och med Till. Är de lika är talet känt. Tomt Till: ingen övre gräns anges.',
    en: 'The figure lies in the class from From to To, both included. Where they are equal it is known. Empty To: no upper limit is told.',
  },
  classSaid: {
    sv: 'Där en klass anges ligger talet någonstans i den, gränserna inräknade.',
    en: 'Where a class is told, the figure lies somewhere in it, its limits included.',
  },
  drawing: {
    sv: 'En stapel går från klassens lägsta till dess högsta tal. En punkt: talet är känt. En bruten stapel med pil: ingen övre gräns anges.',
    en: 'A bar goes from the lowest to the highest figure of the class. A dot: the figure is known. A broken bar with an arrow: no upper limit is told.',
  },
  orMore: { sv: 'eller fler', en: 'or more' },
  notShown: { sv: 'visas inte', en: 'not shown' },
  noUpperLimit: { sv: 'ingen övre gräns anges', en: 'no upper limit is told' },
} satisfies Record<string, Label>;

/** The title with what must never be cut from it: that the figures are made up. */
export const titleOf = (table: ReleasedTable): Label =>
  table.synthetic
    ? { sv: `${table.title.sv} (påhittade siffror)`, en: `${table.title.en} (made-up figures)` }
    : table.title;
