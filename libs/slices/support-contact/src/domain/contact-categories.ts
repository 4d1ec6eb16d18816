/** What a contact is counted by: closed lists, versioned as a whole. A changed list is a new version beside this one (S42, K44). */
export const contactCategories = {
  version: 'contact-categories.v1',
  channel: ['visit', 'phone', 'web', 'chat', 'mobile-meeting', 'other'],
  caller: ['exposed-person', 'professional', 'relative-or-friend', 'voluntary-actor', 'unknown'],
  /** Of a professional: is an exposed person behind the matter (K47)? */
  exposedBehind: ['yes', 'no', 'unknown'],
  profession: [
    'social-services',
    'school',
    'preschool',
    'health-care',
    'police',
    'leisure',
    'voluntary-actor',
    'other',
    'unknown',
  ],
  /** Besides the municipalities of the collaboration (K39). */
  municipality: ['other', 'unknown'],
  /** Besides the municipalities and authorities of the collaboration (K48). */
  wayIn: ['self', 'other', 'unknown'],
  /** Where the collaboration has no bands of its own. They meet the lines of the law at 15, 18 and 21 years and never overlap. */
  ageBand: ['0-12', '13-14', '15-17', '18-20', '21-26', '27+', 'unknown'],
  gender: ['girl-woman', 'boy-man', 'trans-nonbinary', 'unknown'],
  exposure: [
    'physical',
    'sexual',
    'threats',
    'control',
    'child-marriage',
    'forced-marriage',
    'genital-mutilation',
    'taken-abroad',
    'sex-for-payment-or-trafficking',
    'other',
    'unknown',
  ],
  level: ['feared', 'planned', 'done', 'unknown'],
  perpetrator: ['parent', 'sibling', 'partner', 'other-relative', 'other', 'unknown'],
  constellation: ['single', 'siblings', 'woman-with-children', 'other', 'unknown'],
  /** Double exposure, dubbel utsatthet (K34). */
  addedVulnerability: ['abuse', 'mental-health', 'disability', 'hbtq', 'none-stated'],
  outcome: [
    'advice',
    'informed-about-individual-support',
    'concern-report',
    'referral',
    'police-report',
    'further-contact',
    'none',
    'unknown',
  ],
  countsInStatistics: ['yes', 'no'],
  guardianConsent: ['yes', 'no', 'not-applicable'],
  /** A measure without needs assessment (SoL 11:5), or advice only (SoL 14:4). */
  kind: ['measure', 'advice-only'],
} as const;

type Lists = Omit<typeof contactCategories, 'version'>;
export type CategoryOf<Variable extends keyof Lists> = Lists[Variable][number];
