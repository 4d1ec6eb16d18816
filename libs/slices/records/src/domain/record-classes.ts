/** What a purge decision is about: the slices whose events carry sealed content, and the access log (S62). */
export const recordClasses = ['access-log', 'concern-report', 'consultation', 'referral'] as const;
export type RecordClass = (typeof recordClasses)[number];

export const isRecordClass = (slice: string | undefined): slice is RecordClass =>
  (recordClasses as readonly (string | undefined)[]).includes(slice);
