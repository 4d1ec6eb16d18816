import type { UnitOfCount } from '#platform/domain';

/** Swedish for codes. A code that is new and has no word yet is shown as it is, so that nothing is left out unseen. */
const worded =
  (words: Readonly<Record<string, string>>) =>
  (code: string): string =>
    Object.hasOwn(words, code) ? words[code]! : code;

/** Kinds of decision points (K97). */
export const pointWords = worded({
  approve: 'godkänna',
  commission: 'ge uppdrag',
  'note-report': 'anteckna redovisning',
  'declare-fulfilled': 'förklara uppdrag fullgjort',
  'take-part': 'delta',
  finance: 'finansiera',
  'set-condition': 'ställa villkor',
  'follow-up': 'följa upp',
});

export const assessmentWords = worded({ fulfilled: 'uppfyllt', broken: 'brutet', unclear: 'oklart' });

/** What is counted. Never persons: a contact may be anonymous, and one person may make several. */
export const unitWords: Readonly<Record<UnitOfCount, string>> = {
  contacts: 'antal kontakter',
  consultations: 'antal konsultationer',
  referrals: 'antal hänvisningar',
  'concern-reports': 'antal orosanmälningar',
};
