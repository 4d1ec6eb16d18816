import { addDays, addMonths, type CalendarDate } from '#platform/domain';
import type { Agreement, Facts, Membership } from './agreement.state.js';
import type { SignatureBlock } from './terms.js';

/** Last day of the extension that § 16 gives to those without notice. */
export const extensionEnd = ({ drafted: { duration } }: Facts): CalendarDate =>
  addMonths(duration.term.end, 12 * duration.extension.years);

/** First day of the extension. */
export const extensionStart = ({ drafted: { duration } }: Facts): CalendarDate => addDays(duration.term.end, 1);

/** Last day for notice under § 16. Of several amendments the later dated one counts (§ 15), however late it was recorded. */
export const noticeBy = ({ drafted, amendments }: Facts): CalendarDate =>
  amendments.reduce<{ from: CalendarDate; day: CalendarDate }>(
    (latest, { from, noticeBy: day }) => (day && from >= latest.from ? { from, day } : latest),
    { from: '', day: drafted.duration.extension.noticeBy },
  ).day;

const earliest = (...days: (CalendarDate | null)[]): CalendarDate => days.filter((day) => day !== null).sort()[0]!;

/** The last day that this membership lasts, by what is recorded: withdrawal, notice, extension, end of the term. */
export const lastDay = (facts: Facts, { notice, withdrawal, left }: Membership): CalendarDate => {
  const term = facts.drafted.duration.term.end;
  return earliest(notice ? term : (facts.extendedTo ?? term), withdrawal?.effectiveOn ?? null, left?.on ?? null);
};

/** The last day of the agreement itself when it ends before its time, else null. */
export const endDay = (agreement: Agreement): CalendarDate | null => {
  switch (agreement.status) {
    case 'absent':
    case 'drafted':
    case 'in-force':
    case 'negotiating':
      return null;
    case 'ending':
      return agreement.endsOn;
    case 'ended':
      return agreement.on;
  }
};

const lasts =
  (facts: Facts, on: CalendarDate) =>
  (membership: Membership): boolean =>
    membership.from <= on && on <= lastDay(facts, membership);

/** The parties that the agreement binds on a day. Empty before it enters into force and after it ends. */
export const partiesOn = (agreement: Agreement, on: CalendarDate): readonly Membership[] => {
  if (agreement.status === 'absent') return [];
  const end = endDay(agreement);
  return end !== null && on > end ? [] : agreement.facts.memberships.filter(lasts(agreement.facts, on));
};

/** All signature blocks: those of the draft and those that accession added. */
export const allBlocks = ({ drafted, addedBlocks }: Facts): readonly SignatureBlock[] => [
  ...drafted.blocks,
  ...addedBlocks,
];

/** A party may speak through each of its organs: any unit with a block of that party (K2). */
export const speaksFor = (facts: Facts, unit: string, party: string): boolean =>
  allBlocks(facts).some((block) => block.party === party && block.unit === unit);
