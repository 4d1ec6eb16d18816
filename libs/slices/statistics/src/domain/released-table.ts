import type { UnitOfCount } from '#platform/domain';
export type { UnitOfCount } from '#platform/domain';

/** A text for readers, Swedish first. */
export interface Label {
  readonly sv: string;
  readonly en: string;
}

/** A closed calendar period: `2026-03`, `2026-Q1`, `2026-H1` or `2026`. */
export interface Period {
  readonly kind: 'month' | 'quarter' | 'half-year' | 'year';
  readonly id: string;
}

/** Codes that are shown as one. Groups of one dimension never overlap. */
export interface Group extends Label {
  readonly id: string;
  readonly codes: readonly string[];
}

/** What a table is divided by. */
export interface Dimension extends Label {
  readonly variable: string;
  readonly groups: readonly Group[];
  /** Whether one thing may count in several groups, so that shares can exceed 100 per cent. */
  readonly multiple: boolean;
}

/** What is told of one cell: the class that the figure lies in, or the figure itself where both are the same. */
export interface ReleasedCell {
  /** One group id for each dimension, in the order of the dimensions. */
  readonly at: readonly string[];
  readonly lo: number;
  /** `null`: no upper limit is told. */
  readonly up: number | null;
}

/** What a reader must know to read a table: what a class means, what is not shown and why, what is not promised. */
export interface Footnote extends Label {
  readonly code: string;
}

/** One table of a release, frozen: every cell of the plan has a line, also where nothing happened. */
export interface ReleasedTable {
  readonly release: string;
  readonly table: string;
  readonly title: Label;
  readonly count: UnitOfCount;
  readonly period: Period;
  /** The whole collaboration, or one party's id. */
  readonly audience: string;
  readonly plan: { readonly id: string; readonly version: number };
  /** The day by the release calendar, not that of the last event. */
  readonly publishedOn: string;
  /** Step of the ladder: 0 as planned, then coarser. */
  readonly level: number;
  /** Whether the figures are made up, for demonstration. */
  readonly synthetic: boolean;
  readonly dimensions: readonly Dimension[];
  readonly cells: readonly ReleasedCell[];
  readonly footnotes: readonly Footnote[];
}
