import type { CalendarDate } from '#platform/domain';
import type { RecordClass } from '../domain/record-classes.js';
import { purgeableBy, type StandingDecision } from '../domain/retention.js';
import { MOST_PURGED } from '../domain/purge-run.events.js';
import { addressOf, contentOf, type HeldItem } from './held-items.js';
import type { PurgeLedger } from './purge-ledger.js';

/** A content to be purged, and by whose decisions. */
export interface DueContent {
  readonly held: HeldItem;
  readonly grounds: ReadonlyMap<string, StandingDecision>;
}

export interface PurgeRules {
  readonly isCarriedOut: (recordClass: RecordClass) => boolean;
  /** Whether there is such a unit: nothing is purged that nobody could answer for. */
  readonly isKnown: (unit: string) => boolean;
}

/** Contents that all who hold them have decided to purge by now, in the order of their items. */
export const dueContents = (ledger: PurgeLedger, rules: PurgeRules, today: CalendarDate): readonly DueContent[] => {
  const decisions = ledger.standing();
  const due: DueContent[] = [];
  const kept = new Set<string>();
  for (const held of ledger.held.values()) {
    const content = contentOf(held, ledger.closed.get(held.stream));
    const grounds = rules.isCarriedOut(held.recordClass) ? purgeableBy(content, decisions, today) : undefined;
    if (grounds && [...grounds.keys()].every(rules.isKnown)) due.push({ held, grounds });
    else kept.add(addressOf(held));
  }
  return due.filter(({ held }) => !kept.has(addressOf(held))).sort((a, b) => (a.held.item < b.held.item ? -1 : 1));
};

/** One purge of one holder: its items of one class under one decision, no more than an event holds. */
export interface Batch {
  readonly unit: string;
  readonly decision: StandingDecision;
  readonly items: readonly HeldItem[];
}

/** What each sender purges, in batches. */
export const batchesOfSenders = (due: readonly DueContent[]): readonly (readonly DueContent[])[] => {
  const groups = grouped(due, ({ held, grounds }) => `${held.sender} ${grounds.get(held.sender)!.decisionId}`);
  return groups.flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / MOST_PURGED) }, (_, nth) =>
      group.slice(nth * MOST_PURGED, (nth + 1) * MOST_PURGED),
    ),
  );
};

/** How a batch is told: to the recipients who held it too, and to its sender last, since that ends it. */
export const tellings = (batch: readonly DueContent[], ledger: PurgeLedger): readonly Batch[] => {
  const each = batch.flatMap(({ held, grounds }) =>
    [...grounds].map(([unit, decision]) => ({ unit, decision, held, last: unit === held.sender })),
  );
  const open = each.filter(({ unit, held, last }) => last || !ledger.isPurgedFor(unit, held.item));
  return grouped(open, ({ unit, decision }) => `${unit} ${decision.decisionId}`)
    .toSorted((a, b) => Number(a[0]!.last) - Number(b[0]!.last))
    .map((group) => ({ ...group[0]!, items: group.map(({ held }) => held) }));
};

const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly Item[])[] => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
};
