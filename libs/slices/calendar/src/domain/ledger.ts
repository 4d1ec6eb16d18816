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
  /** When the latest fact about it was recorded (RFC 3339, UTC). */
  readonly recordedAt: string;
}

export interface Release {
  readonly owner: string;
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
  readonly releases: readonly Release[];
  readonly saturdayRules: readonly SaturdayRule[];
}

export const emptyLedger: Ledger = { obligations: [], releases: [], saturdayRules: [] };

/** The ledger with one more fact. Facts about different things may come in any order; about one thing the last one holds. */
export const withFact = (ledger: Ledger, fact: ObligationFact, recordedAt: string): Ledger => {
  switch (fact.fact) {
    case 'owed': {
      const { kind, owner, due, rule, titleSv, titleEn } = fact;
      return withEntry(ledger, fact.id, { owed: { kind, owner, due, rule, titleSv, titleEn }, recordedAt });
    }
    case 'done':
      return withEntry(ledger, fact.id, { doneOn: fact.on, recordedAt });
    case 'reopened':
      return withEntry(ledger, fact.id, { doneOn: null, recordedAt });
    case 'released':
      return {
        ...ledger,
        releases: inOrder([...ledger.releases, { owner: fact.owner, after: fact.after, recordedAt }], releaseKey),
      };
    case 'saturday-rule': {
      const { from, saturdayCounts } = fact;
      const others = ledger.saturdayRules.filter((rule) => rule.from !== from);
      return {
        ...ledger,
        saturdayRules: inOrder([...others, { from, saturdayCounts, recordedAt }], (rule) => rule.from),
      };
    }
  }
};

const withEntry = (ledger: Ledger, id: string, change: Partial<Entry> & Pick<Entry, 'recordedAt'>): Ledger => {
  const before = ledger.obligations.find((entry) => entry.id === id) ?? { id, owed: null, doneOn: null };
  const others = ledger.obligations.filter((entry) => entry.id !== id);
  return { ...ledger, obligations: inOrder([...others, { ...before, ...change }], (entry) => entry.id) };
};

const releaseKey = ({ owner, after, recordedAt }: Release): string => `${after} ${owner} ${recordedAt}`;
const inOrder = <Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] =>
  [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
