/** The competence areas of the survey, and what the later sources add to them (K122): what is asked about, and who can be asked. */
export const themes = [
  'basic-knowledge',
  'child-or-forced-marriage',
  'genital-mutilation',
  'culture-tradition-religion',
  'threat-and-risk-assessment',
  'lvu-inquiry',
  'measures',
  'protection-assessment',
  'prevention',
  'sex-for-payment-or-trafficking',
  'violence',
  'restrictions-in-daily-life',
  'other',
] as const;

export type Theme = (typeof themes)[number];
