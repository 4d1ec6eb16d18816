import type { CalendarDate } from '#platform/domain';
import type { ItemHistoryRow } from './item-history.entity.js';
import type { Keeping } from './keeping.js';
import type { StreamStep } from './stream-steps.entity.js';

/** The decision by which a content was purged. */
export interface PurgedBy {
  readonly decisionId: string;
  /** Its reference number. */
  readonly decision?: string;
}

/** `added` is the item itself, `changed` what was said of the same thing after it, `closed` a change from which its content cannot be fetched. */
export type HistoryStep =
  | (Pick<StreamStep, 'type' | 'unit' | 'occurred' | 'recordedAt'> & { readonly step: 'added' | 'changed' | 'closed' })
  | Exclude<Keeping, { readonly step: 'purged' }>
  | ({ readonly step: 'purged'; readonly recordedAt: string } & PurgedBy);

export interface ItemHistory {
  readonly id: string;
  /** Last day on which recipients can fetch the content, where it says one. */
  readonly contentUntil: CalendarDate | null;
  /** In the order they were recorded. */
  readonly steps: readonly HistoryStep[];
}

/** The life of an item: what happened to its thing from the item on, and what the unit did about keeping it (OSL 4:1, S58). */
export const historyOf = (
  { key, version, hasContent, contentUntil, keeping }: ItemHistoryRow,
  steps: readonly StreamStep[],
  decisions: ReadonlyMap<string, string>,
): ItemHistory => {
  const said = steps.filter((each) => each.version >= version).map((each) => saidStep(each, version, hasContent));
  const kept = keeping.map((each) => keptStep(each, decisions));
  const all: readonly HistoryStep[] = [...said, ...kept];
  return { id: key, contentUntil, steps: all.toSorted((a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt)) };
};

const saidStep = (
  { version, type, unit, occurred, recordedAt, closes }: StreamStep,
  begun: number,
  hasContent: boolean,
): HistoryStep => {
  const step = version === begun ? 'added' : closes && hasContent ? 'closed' : 'changed';
  return { step, type, unit, occurred, recordedAt };
};

const keptStep = (kept: Keeping, decisions: ReadonlyMap<string, string>): HistoryStep => {
  if (kept.step !== 'purged') return kept;
  const decision = decisions.get(kept.decisionId);
  return { ...kept, ...(decision === undefined ? {} : { decision }) };
};
