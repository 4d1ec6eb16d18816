import { parseOccurred } from '#platform/domain';
import type { ReportKind } from '../annual-report.events.js';
import { ofType, type AnyFact } from '../facts/fact.js';

/** What a report is about, in time. */
export interface Scope {
  readonly kind: ReportKind;
  readonly from: string;
  readonly to: string;
  readonly years: readonly number[];
  /** Years whose figures stand beside each other: of a year also the one before. */
  readonly beside: readonly number[];
}

const yearsFrom = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);

/** The time a report covers; none for the final account of an agreement that has not ended in that year. */
export const scopeOf = (kind: ReportKind, year: number, facts: readonly AnyFact[]): Scope | undefined => {
  switch (kind) {
    case 'annual-report':
      return { kind, from: `${year}-01-01`, to: `${year}-12-31`, years: [year], beside: [year - 1, year] };
    case 'final-account': {
      const ended = ofType(facts, 'agreement.ended.v1').findLast(({ occurred }) => occurred.startsWith(`${year}-`));
      const to = ended && parseOccurred(ended.occurred)?.latest;
      if (!ended || !to) return undefined;
      const began = ofType(facts, 'agreement.entered-into-force.v1').find(
        ({ said }) => said.agreementId === ended.said.agreementId,
      );
      const from = (began && parseOccurred(began.occurred)?.earliest) ?? `${year}-01-01`;
      const years = yearsFrom(Number(from.slice(0, 4)), year);
      return { kind, from, to, years, beside: years };
    }
  }
};

/** Whether it happened then for certain: what has no exact date belongs to a year only where its date does. */
export const happenedIn = ({ from, to }: Scope, { occurred }: { readonly occurred: string }): boolean => {
  const { earliest, latest } = parseOccurred(occurred) ?? {};
  return !!earliest && !!latest && from <= earliest && latest <= to;
};

/** Whether it had happened by the last day. */
export const happenedBy = ({ to }: Scope, { occurred }: { readonly occurred: string }): boolean => {
  const { latest } = parseOccurred(occurred) ?? {};
  return !!latest && latest <= to;
};
