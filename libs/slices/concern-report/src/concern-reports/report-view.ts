import type { CalendarDate } from '#platform/domain';
import type { ReportFacts } from '../domain/concern-report.state.js';
import { procedure } from '../domain/procedure.js';
import { secrecyOn, type SecrecyOfReport } from '../domain/secrecy.js';
import type { ConcernReportRow } from './concern-reports.entity.js';

/** What the board alone knows. */
export type Handling = Pick<
  ReportFacts,
  'protection' | 'assessmentUntil' | 'decision' | 'withheld' | 'inquiryUntil' | 'concludedOn'
>;

/** A report as one of its two units is shown it. */
export interface ReportView {
  /** `<report id>.<reporting unit>` */
  readonly id: string;
  readonly role: 'filed' | 'received';
  readonly reporter: string;
  readonly board: string;
  readonly way: ReportFacts['way'];
  /** Item to fetch the content of: `GET /v1/inbox/{item}/content`; null where it went another way. */
  readonly content: string | null;
  readonly filedOn: CalendarDate;
  /** Day of receipt; null as long as nobody knows it. */
  readonly arrivedOn: CalendarDate | null;
  /** The board has said that it has it. */
  readonly acknowledged: boolean;
  readonly feedback: {
    readonly requestedOn: CalendarDate | null;
    readonly given: ReportFacts['given'];
  };
  /** For the board only; absent for the reporter. */
  readonly handling?: Handling;
  /** What protects the item on the day asked about, at both ends (S6). */
  readonly secrecy: readonly SecrecyOfReport[];
  readonly procedure: typeof procedure;
}

const handlingOf = (facts: ReportFacts): Handling => {
  const { protection, assessmentUntil, decision, withheld, inquiryUntil, concludedOn } = facts;
  return { protection, assessmentUntil, decision, withheld, inquiryUntil, concludedOn };
};

export const viewOn = ({ key, role, item, facts }: ConcernReportRow, on: CalendarDate): ReportView => ({
  id: key,
  role,
  reporter: facts.reporter,
  board: facts.board,
  way: facts.way,
  content: facts.ciphertext === null ? null : item,
  filedOn: facts.filedOn,
  arrivedOn: facts.arrivedOn,
  acknowledged: facts.acknowledged,
  feedback: { requestedOn: facts.requestedOn, given: facts.given },
  ...(role === 'received' ? { handling: handlingOf(facts) } : {}),
  secrecy: secrecyOn(on),
  procedure,
});
