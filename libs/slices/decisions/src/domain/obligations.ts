import { isCalendarDate, parseOccurred, type Due, type ObligationFact, type Recorded } from '#platform/domain';
import type { FollowUpDone, FollowUpScheduled } from './follow-up.events.js';

const dueBy = (due: string): Due =>
  isCalendarDate(due) ? { kind: 'date', date: due } : { kind: 'within', occurred: due };

/** A ledger that no other slice can mean, whatever id a matter is opened with. */
const ledgerOf = ({ matterId }: { readonly matterId: string }): string => `matter-${matterId}`;

/** A scheduled follow-up, in the ledger of its matter. */
export const followUpOwed = ({ event }: Recorded<FollowUpScheduled>): readonly ObligationFact[] => [
  {
    fact: 'owed',
    ledger: ledgerOf(event),
    id: event.followUpId,
    kind: event.kind,
    owner: event.owner,
    due: dueBy(event.due),
    rule: 'K97',
    titleSv: event.titleSv,
    titleEn: event.titleEn,
  },
];

/** Done on the last day that its date allows: no earlier day is certain. */
export const followUpDone = ({ occurred, recordedAt, event }: Recorded<FollowUpDone>): readonly ObligationFact[] => [
  {
    fact: 'done',
    ledger: ledgerOf(event),
    id: event.followUpId,
    on: parseOccurred(occurred)?.latest ?? recordedAt.slice(0, 10),
  },
];
