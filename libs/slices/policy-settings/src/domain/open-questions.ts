/** An open legal question as a setting. The first value is the strict one; it holds until somebody has decided. */
export interface OpenQuestion {
  /** Number of the question in docs/secrecy.md. */
  readonly question: number;
  readonly sv: string;
  readonly en: string;
  readonly values: readonly [strict: string, ...others: string[]];
}

const numbers = (strict: number, least: number, most: number): [string, ...string[]] => [
  String(strict),
  ...Array.from({ length: most - least + 1 }, (_, at) => String(least + at)).filter((n) => n !== String(strict)),
];

export const openQuestions = {
  'disclosure.osl-10-15a.social-services': {
    question: 1,
    sv: 'Får socialtjänsten använda OSL 10:15 a utan juridisk granskning varje gång?',
    en: 'May social services use OSL 10:15 a without a legal review each time?',
    values: ['manual-legal-review', 'allowed'],
  },
  'statistics.regime': {
    question: 2,
    sv: 'Är sammanställningarna särskild verksamhet för statistik (OSL 24:8)?',
    en: 'Are the compilations a special activity for statistics (OSL 24:8)?',
    values: ['osl-26-1', 'osl-24-8'],
  },
  'notice-of-events.types': {
    question: 3,
    sv: 'Vad får alla parter underrättas om enligt § 12?',
    en: 'What may all parties be informed of under § 12?',
    values: ['without-subject', 'all'],
  },
  'anonymous-contact.decision': {
    question: 4,
    sv: 'Har nämnden beslutat enligt SoL 14:5 att identitet inte dokumenteras?',
    en: 'Has the board decided under SoL 14:5 that identity is not documented?',
    values: ['no', 'yes'],
  },
  'anonymous-contact.under-15': {
    question: 4,
    sv: 'Är en kontakt med barn under 15 år rådgivning eller insats?',
    en: 'Is a contact with a child under 15 advice or a measure?',
    values: ['advice-only', 'measure-with-guardian-consent'],
  },
  'keys.custody': {
    question: 6,
    sv: 'Vem förvarar nycklarna?',
    en: 'Who holds the keys?',
    values: ['one-set-per-party'],
  },
  'purge.rules': {
    question: 7,
    sv: 'Gallras det som gallringsbeslut finns för?',
    en: 'Is what a purge decision covers purged?',
    values: ['nothing-is-purged', 'by-decision-of-archive-authority'],
  },
  'reporting.national': {
    question: 8,
    sv: 'Rapporteras det till länsstyrelsernas nationella format?',
    en: 'Is there reporting in the national format of the county boards?',
    values: ['off', 'on'],
  },
  'statistics.threshold': {
    question: 9,
    sv: 'Minsta antal i en tabellcell',
    en: 'Least number in a cell of a table',
    values: numbers(5, 3, 50),
  },
  'statistics.min-contributors': {
    question: 9,
    sv: 'Minsta antal enheter bakom en tabellcell',
    en: 'Least number of units behind a cell of a table',
    values: numbers(3, 3, 20),
  },
  'directory.visibility': {
    question: 10,
    sv: 'Vem ser centrets funktioner?',
    en: 'Who sees the functions of the centre?',
    values: ['parties', 'public'],
  },
  'lent-staff.registration-unit': {
    question: 12,
    sv: 'Vilken myndighet för in vad utlånad personal får veta?',
    en: 'Which authority registers what lent staff learns?',
    values: ['chosen-each-time', 'home-unit', 'workplace-unit'],
  },
} as const satisfies Readonly<Record<string, OpenQuestion>>;

export type SettingName = keyof typeof openQuestions;
export const settingNames = Object.keys(openQuestions) as readonly SettingName[];
export const questionOf = (setting: SettingName): OpenQuestion => openQuestions[setting];
