import type { UnitOfCount } from '#platform/domain';
import { happenedIn, periodsOf } from '../domain/periods.js';
import type { ContributionRow } from './contributions.entity.js';

/** Exact figures of one unit, for itself: its own documents, added up. */
export interface OwnFigures {
  readonly count: UnitOfCount;
  readonly year: number;
  readonly total: number;
  /** What is dated less exactly than a month is in the total only. */
  readonly months: readonly { readonly period: string; readonly total: number }[];
  /** By variable and code; one thing may have several codes. */
  readonly variables: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

type Row = Pick<ContributionRow, 'occurred' | 'codes'>;

export const ownFigures = (count: UnitOfCount, year: number, rows: readonly Row[]): OwnFigures => {
  const variables: Record<string, Record<string, number>> = {};
  for (const { codes } of rows)
    for (const [variable, said] of Object.entries(codes))
      for (const code of said) {
        const counts = (variables[variable] ??= {});
        counts[code] = (counts[code] ?? 0) + 1;
      }
  const months = periodsOf('month', year).map((period) => ({
    period: period.id,
    total: rows.filter(({ occurred }) => happenedIn(occurred, period)).length,
  }));
  return { count, year, total: rows.length, months, variables };
};
