import type { CalendarDate, ObligationFact, ObligationKind, Due } from '#platform/domain';

/** What is owed, as last said. */
export interface Owed {
  readonly kind: ObligationKind;
  readonly owner: string;
  readonly due: Due;
  readonly rule: string;
  readonly titleSv: string;
  readonly titleEn: string;
}

/** One obligation of a ledger. Its facts may come in any order, so it may be done before anyone said it is owed. */
export interface Entry {
  readonly id: string;
  readonly owed: Owed | null;
  readonly doneOn: CalendarDate | null;
  /** Its owner was released from what falls due later; being owed anew ends that. */
  readonly released: Release | null;
  /** When the latest fact about it was recorded (RFC 3339, UTC). */
  readonly recordedAt: string;
}

export interface Release {
  readonly after: CalendarDate;
  readonly recordedAt: string;
}

export interface SaturdayRule {
  readonly from: CalendarDate;
  readonly saturdayCounts: boolean;
  readonly recordedAt: string;
}

/** Everything that events say about the obligations of one agreement or matter, each list in a fixed order. */
export interface Ledger {
  readonly obligations: readonly Entry[];
  readonly saturdayRules: readonly SaturdayRule[];
}

export const emptyLedger: Ledger = { obligations: [], saturdayRules: [] };

/**
 * The ledger with one more fact. Facts about different obligations may come in any order; about one the last one holds.
 * A release ends what was owed by then: a final account owed because the agreement ended stays owed, and so does what a
 * party owes that comes back.
 */
export const withFact = (ledger: Ledger, fact: ObligationFact, recordedAt: string): Ledger => {
  switch (fact.fact) {
    case 'owed': {
      const { kind, owner, due, rule, titleSv, titleEn } = fact;
      const owed = { kind, owner, due, rule, titleSv, titleEn };
      return withEntry(ledger, fact.id, { owed, released: null, recordedAt });
    }
    case 'done':
      return withEntry(ledger, fact.id, { doneOn: fact.on, recordedAt });
    case 'reopened':
      return withEntry(ledger, fact.id, { doneOn: null, recordedAt });
    case 'released':
      return { ...ledger, obligations: ledger.obligations.map((entry) => released(entry, fact, recordedAt)) };
    case 'saturday-rule': {
      const { from, saturdayCounts } = fact;
      const others = ledger.saturdayRules.filter((rule) => rule.from !== from);
      return { ...ledger, saturdayRules: inOrder([...others, { from, saturdayCounts, recordedAt }], (of) => of.from) };
    }
  }
};

const withEntry = (ledger: Ledger, id: string, change: Partial<Entry> & Pick<Entry, 'recordedAt'>): Ledger => {
  const nothing = { id, owed: null, doneOn: null, released: null };
  const before = ledger.obligations.find((entry) => entry.id === id) ?? nothing;
  const others = ledger.obligations.filter((entry) => entry.id !== id);
  return { ...ledger, obligations: inOrder([...others, { ...before, ...change }], (entry) => entry.id) };
};

/** A party that leaves is released with its boards; an agreement that ends releases everyone (`*`). The earliest day holds. */
const released = (
  entry: Entry,
  { owner, after }: { readonly owner: string; readonly after: CalendarDate },
  recordedAt: string,
): Entry => {
  const ower = entry.owed?.owner;
  const concerned = ower !== undefined && (owner === '*' || ower === owner || ower.startsWith(`${owner}/`));
  if (!concerned || (entry.released && entry.released.after <= after)) return entry;
  return { ...entry, released: { after, recordedAt } };
};

const inOrder = <Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] =>
  [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
