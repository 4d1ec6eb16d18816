import type { LawVersion } from './law-version.js';

/**
 * SoL (2001:453) until 2025-06-30, SoL (2025:400) from 2025-07-01 (prop. 2024/25:89, bet. 2024/25:SoU23, rskr. 210).
 * Columns: code, subject, citation in the old act, citation in the new one. `?` after a citation: to be verified against
 * the text of the repealed act; `?` alone: not known.
 */
const provisions: readonly (readonly [code: string, sv: string, en: string, before: string, since: string])[] = [
  ['reporting-duty', 'anmälningsskyldighet', 'duty to report concern for a child', '14 kap. 1 §', '19 kap. 1 §'],
  [
    'reporting-family-counselling',
    'begränsad anmälningsskyldighet, familjerådgivning',
    'narrower duty, family counselling',
    '14 kap. 1 §',
    '19 kap. 2 §',
  ],
  ['reporting-anyone', 'var och en bör anmäla', 'anyone should report', '14 kap. 1 c § ?', '19 kap. 4 §'],
  ['report-meeting', 'erbjudande om möte', 'offer of a meeting', '14 kap. 1 a § ?', '19 kap. 5 §'],
  ['report-feedback', 'återkoppling till anmälaren', 'information to the reporter', '14 kap. 1 b § ?', '19 kap. 6 §'],
  [
    'protection-assessment',
    'omedelbar skyddsbedömning',
    'immediate protection assessment',
    '11 kap. 1 a § ?',
    '20 kap. 1 §',
  ],
  [
    'preliminary-assessment',
    'förhandsbedömning inom 14 dagar',
    'open or not open within 14 days',
    '11 kap. 1 a § ?',
    '20 kap. 2 §',
  ],
  ['child-inquiry-time', 'utredning inom fyra månader', 'inquiry within four months', '11 kap. 2 § ?', '20 kap. 3 §'],
  [
    'child-inquiry-information',
    'uppgiftsskyldighet till utredningen',
    'duty to give information to the inquiry',
    '14 kap. 1 §',
    '20 kap. 6 §',
  ],
  ['inquiry', 'utredning', 'inquiry in general', '11 kap. 1 §', '14 kap. 2 §'],
  ['documentation-advice', 'rådgivning behöver inte dokumenteras', 'advice need not be documented', '?', '14 kap. 4 §'],
  [
    'documentation-anonymous',
    'beslut att inte dokumentera identitet',
    'decision not to document identity',
    '?',
    '14 kap. 5 §',
  ],
  [
    'service-without-assessment',
    'insatser utan individuell behovsprövning',
    'measures without individual needs assessment',
    '3–5 kap. ?',
    '11 kap. 5 §',
  ],
  [
    'child-15',
    'insats till barn från 15 år utan vårdnadshavares samtycke',
    'such measures to a child without consent of the guardian from 15',
    '3 kap. 6 a § ?',
    '21 kap. 2 §',
  ],
  [
    'measures',
    'rätt till bistånd och insatser',
    'right to measures and financial assistance',
    '4 kap. 1 §',
    '11 kap. 1 §, 12 kap. 1 §',
  ],
  ['protected-housing', 'skyddat boende', 'protected housing', '6 kap. ?', '9 kap. 6 §'],
  [
    'ultimate-responsibility',
    'kommunens yttersta ansvar',
    "the municipality's ultimate responsibility",
    '2 kap. 1 §',
    '4 kap. 1 §',
  ],
  ['responsible-municipality', 'ansvarig kommun', 'responsible municipality', '2 a kap.', '29 kap.'],
  ['lex-sarah', 'rapportering av missförhållanden', 'reporting irregularities', '14 kap. 3 §', '27 kap. 2 §'],
  ['purge', 'gallring av personakter', 'purge of person files', '12 kap. 1–2 §§ ?', '16 kap. 1–2 §§'],
];

/** What changed within the new act on 15 January 2026. */
const since2026: Readonly<Record<string, readonly [citation: string, note: string]>> = {
  'reporting-duty': ['19 kap. 1 §', 'new list of 22 groups, SFS 2025:1501'],
  'report-feedback': ['19 kap. 6 §', 'one week'],
  purge: ['16 kap. 1–2 a §§', '2 a § added'],
};

const version = (
  code: string,
  sv: string,
  en: string,
  act: string,
  cited: string,
  from: string | null,
  to: string | null,
  note: string | null,
): LawVersion => ({
  code: `sol.${code}`,
  subjectSv: sv,
  subjectEn: en,
  act,
  citation: cited === '?' ? null : `${cited.replace(' ?', '')} socialtjänstlagen (${act})`,
  validFrom: from,
  validTo: to,
  note,
  toBeVerified: cited.endsWith('?'),
});

export const socialServicesAct: readonly LawVersion[] = provisions.flatMap(([code, sv, en, before, since]) => {
  const [cited, note] = since2026[code] ?? [];
  const old = version(code, sv, en, '2001:453', before, null, '2025-06-30', null);
  if (!cited || !note) return [old, version(code, sv, en, '2025:400', since, '2025-07-01', null, null)];
  return [
    old,
    version(code, sv, en, '2025:400', since, '2025-07-01', '2026-01-14', null),
    version(code, sv, en, '2025:400', cited, '2026-01-15', null, note),
  ];
});
