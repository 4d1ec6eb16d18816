import type { CalendarDate, Unit } from '#platform/domain';
import type { Facts } from '#platform/secrecy';
import { isCarriedOut, PURGE_RULES } from '../domain/purge-rule.js';
import { recordClasses, type RecordClass } from '../domain/record-classes.js';
import { governing, type StandingDecision } from '../domain/retention.js';
import { statutoryPeriodsOn, type StatutoryPeriod } from '../domain/statutory-periods.js';
import type { PurgeRunRow } from './purge-runs.entity.js';

export type ClassState = 'purged-by-decision' | 'purge-decision-missing' | `waits-for-${typeof PURGE_RULES}`;

export interface ClassView {
  readonly recordClass: RecordClass;
  /** Without a decision nothing of the class is purged (question 7). */
  readonly state: ClassState;
  /** What governs a document that is recorded today. */
  readonly decision: StandingDecision | null;
}

export interface PurgeRunView {
  readonly executedOn: CalendarDate;
  readonly recordClass: RecordClass;
  readonly decisionId: string;
  readonly period: { readonly first: CalendarDate | null; readonly last: CalendarDate };
  readonly count: number;
  readonly items: readonly string[];
  readonly proof: { readonly contents: string; readonly anchor: string; readonly logVerifies: boolean };
}

/** Beside the unit's purges: how each class stands, and what the law says of files that the hub does not hold (S63). */
export interface Standing {
  readonly classes: readonly ClassView[];
  readonly statutoryPeriods: readonly StatutoryPeriod[];
}

export const purgeRunView = (row: PurgeRunRow): PurgeRunView => {
  const { executedOn, recordClass, decisionId, firstDay, lastDay, count, items, contents, anchor, logVerifies } = row;
  const period = { first: firstDay, last: lastDay };
  return { executedOn, recordClass, decisionId, period, count, items, proof: { contents, anchor, logVerifies } };
};

export const standingOf = (
  unit: Unit,
  decisions: readonly StandingDecision[],
  facts: Pick<Facts, 'settings'>,
  today: CalendarDate,
): Standing => ({
  classes: recordClasses.map((recordClass) => {
    const decision = governing(decisions, unit.id, recordClass, today, today) ?? null;
    return { recordClass, state: stateOf(decision, isCarriedOut(recordClass, facts, today)), decision };
  }),
  statutoryPeriods: statutoryPeriodsOn(unit.secrecyRegime, today),
});

const stateOf = (decision: StandingDecision | null, carriedOut: boolean): ClassState => {
  if (!decision) return 'purge-decision-missing';
  return carriedOut ? 'purged-by-decision' : `waits-for-${PURGE_RULES}`;
};
