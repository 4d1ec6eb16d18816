import type { CalendarDate, ObligationFact, ObligationKind, Due } from '#platform/domain';

/** What is owed, as said once. */
export interface Owed {
  readonly kind: ObligationKind;
  readonly owner: string;
  readonly due: Due;
  readonly rule: string;
  readonly titleSv: string;
  readonly titleEn: string;
  /** The day it was said; null when that day is not known. */
  readonly since: CalendarDate | null;
}

/** One obligation of a ledger. Its facts may come in any order, so it may be done before anyone said it is owed. */
export interface Entry {
  readonly id: string;
  /** In the order of saying; on a day the last one said by then holds. */
  readonly owed: readonly Owed[];
  readonly doneOn: CalendarDate | null;
  /** Its owner was released from what falls due later; being owed anew ends that. */
  readonly released: Release | null;
  /** When the latest fact about it was recorded (RFC 3339, UTC). */
  readonly recordedAt: string;
}

export interface Release {
  readonly after: CalendarDate;
  /** The day it was said; null when that day is not known. */
  readonly since: CalendarDate | null;
  readonly recordedAt: string;
}

export interface SaturdayRule {
  readonly from: CalendarDate;
  readonly saturdayCounts: boolean;
  readonly recordedAt: string;
}

/** When a fact was said: recorded at an instant, and holding since a day. */
export interface Said {
  readonly recordedAt: string;
  readonly since: CalendarDate | null;
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
export const withFact = (ledger: Ledger, fact: ObligationFact, { recordedAt, since }: Said): Ledger => {
  switch (fact.fact) {
    case 'owed': {
      const { kind, owner, due, rule, titleSv, titleEn } = fact;
      const before = ledger.obligations.find(({ id }) => id === fact.id)?.owed ?? [];
      const owed = [...before, { kind, owner, due, rule, titleSv, titleEn, since }];
      return withEntry(ledger, fact.id, { owed, released: null, recordedAt });
    }
    case 'done':
      return withEntry(ledger, fact.id, { doneOn: fact.on, recordedAt });
    case 'reopened':
      return withEntry(ledger, fact.id, { doneOn: null, recordedAt });
    case 'released':
      return {
        ...ledger,
        obligations: ledger.obligations.map((entry) =>
          released(entry, { after: fact.after, since, recordedAt }, fact.owner),
        ),
      };
    case 'saturday-rule': {
      const { from, saturdayCounts } = fact;
      const others = ledger.saturdayRules.filter((rule) => rule.from !== from);
      return { ...ledger, saturdayRules: inOrder([...others, { from, saturdayCounts, recordedAt }], (of) => of.from) };
    }
  }
};

const withEntry = (ledger: Ledger, id: string, change: Partial<Entry> & Pick<Entry, 'recordedAt'>): Ledger => {
  const { obligations } = ledger;
  // In order already, so that one event may say many without sorting all of them for each.
  const found = obligations.findIndex((entry) => entry.id >= id);
  const at = found < 0 ? obligations.length : found;
  const known = obligations[at]?.id === id;
  const before = known ? obligations[at]! : { id, owed: [], doneOn: null, released: null };
  return { ...ledger, obligations: obligations.toSpliced(at, known ? 1 : 0, { ...before, ...change }) };
};

/** A party that leaves is released with its boards; an agreement that ends releases everyone (`*`). The earliest day holds. */
const released = (entry: Entry, release: Release, owner: string): Entry => {
  const ower = entry.owed.at(-1)?.owner;
  const concerned = ower !== undefined && (owner === '*' || ower === owner || ower.startsWith(`${owner}/`));
  if (!concerned || (entry.released && entry.released.after <= release.after)) return entry;
  return { ...entry, released: release };
};

const inOrder = <Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] =>
  [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
