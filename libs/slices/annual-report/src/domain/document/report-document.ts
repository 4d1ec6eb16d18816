import type { ReportKind } from '../annual-report.events.js';
import type { Drawing } from './drawing.js';

/** A part of a report, whatever it is written as. Texts are plain: what looks like markup in one is shown as it stands. */
export type Block =
  | { readonly block: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly block: 'paragraph'; readonly text: string }
  /** What a reader must know to read what stands above it. */
  | { readonly block: 'note'; readonly text: string }
  | Table
  | Figure;

/** The first cell of each row is its heading. */
export interface Table {
  readonly block: 'table';
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether the cells after the first are figures, which are set to the right. */
  readonly figures: boolean;
}

export interface Figure {
  readonly block: 'figure';
  readonly caption: string;
  /** All that the drawing shows, in words. */
  readonly alternative: string;
  readonly drawing: Drawing;
}

/** Everybody's, or one party's: the same parts and what that party alone has been told of its own. */
export type Edition = { readonly for: 'all-parties' } | { readonly for: 'party'; readonly party: string };

/** A whole report before it is written as HTML or PDF. In Swedish; only the names of the fields are English. */
export interface ReportDocument {
  readonly kind: ReportKind;
  readonly edition: Edition;
  readonly language: 'sv';
  readonly year: number;
  readonly title: string;
  readonly subtitle: string;
  /** The day of issue, also of a draft: the day it would be issued on. */
  readonly issuedOn: string;
  /** Some of the figures are made up, for demonstration; every page says so. */
  readonly synthetic: boolean;
  readonly blocks: readonly Block[];
}
