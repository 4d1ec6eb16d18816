import type { ReportKind } from '../annual-report.events.js';
import type { ClassBar } from '../document/class-bars.js';
import type { Drawing } from '../document/drawing.js';
import type { Block } from '../document/report-document.js';
import type { TablePlan } from '../facts/published-figures.js';
import type { Scope } from '../parts/scope.js';
import type { ToldTable } from '../parts/told-tables.js';

/** What a part says that has nothing to tell: one of released figures, and one of recorded events. */
export type Silence = Readonly<Record<'figures' | 'events', string>>;

/** What the wordings of a report differ in. All else they share, so that a change of it is a change of every one. */
export interface Wording {
  /** On what the report builds: the same in the draft as when it is issued, since the hash is over it. */
  readonly basis: (scope: Scope, issuedOn: string) => string;
  readonly silence: Readonly<Record<ReportKind, Silence>>;
  /** The part about consultations. */
  readonly consultations: string;
  /** The head of the column that names the lines of a table. */
  readonly lines: (told: ToldTable) => string;
  /** Of the classes of a table, under it. */
  readonly classes: (told: readonly ToldTable[]) => readonly Block[];
  /** Of classes and of the guarantee, among the notes. */
  readonly ofPlans: (plans: readonly TablePlan[]) => readonly string[];
  readonly bars: (bars: readonly ClassBar[]) => Drawing;
}
