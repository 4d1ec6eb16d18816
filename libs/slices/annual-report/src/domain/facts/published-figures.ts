import type { UnitOfCount } from '#platform/domain';

/** As a release publishes it: the class that a figure lies in. */
export interface PublishedCell {
  readonly at: readonly string[];
  readonly lo: number;
  /** Left out where nothing is told. */
  readonly up?: number;
}

export interface PublishedTable {
  readonly table: string;
  readonly kind: 'month' | 'quarter' | 'half-year' | 'year';
  /** `2026-03`, `2026-Q1`, `2026-H1` or `2026`. */
  readonly period: string;
  readonly level: number;
  readonly cells: readonly PublishedCell[];
}

export interface PlannedGrouping {
  readonly id: string;
  readonly sv: string;
  readonly variable: string;
  readonly groups: readonly { readonly id: string; readonly sv: string }[];
}

export interface PlannedTable {
  readonly id: string;
  readonly sv: string;
  readonly count: UnitOfCount;
  readonly ladder: readonly { readonly by: readonly string[]; readonly width: number }[];
}

/** What is published and in which words; a figure is read by the plan that it was published under. */
export interface TablePlan {
  readonly version: number;
  readonly k: number;
  readonly coalition: number;
  readonly synthetic?: boolean;
  readonly groupings: readonly PlannedGrouping[];
  readonly tables: readonly PlannedTable[];
}
