import { itemIdOf, type StoredEvent } from '#platform/event-store';
import { numbersOf, raisedTo, type OwnNumbers } from '../ledger/numbers.js';
import type { Sequences } from '../message/messages-of.js';
import { tellAgain, type Known } from '../tell.js';
import type { Found } from './found.js';

/** By reader, the ids of an event's messages in their order. */
type Ids = ReadonlyMap<string, readonly string[]>;

/**
 * Gives each event the numbers that its messages have in the topics. One of which nothing is there gets what comes behind all
 * that any topic has had.
 */
export class Renumbering {
  private readonly highest: Map<string, bigint>;
  private readonly counted: Map<string, bigint>;
  private readonly replacedOnes = new Set<bigint>();

  constructor(
    private readonly given: Sequences,
    private readonly found: ReadonlyMap<string, Found>,
    private readonly known: Known,
  ) {
    this.counted = new Map(given);
    this.highest = new Map(given);
    for (const [reader, { byNumber }] of found) for (const nr of byNumber.keys()) raisedTo(this.highest, reader, nr);
  }

  /** The last number of each reader, the next of which nothing has had. */
  get last(): Sequences {
    return this.highest;
  }

  /** Its own numbers, and behind them those that it needs beyond. */
  of(event: StoredEvent, own: OwnNumbers): OwnNumbers {
    const late = new Map(own.late);
    for (const [reader, ids] of this.idsOf(event) ?? this.idsThere(event)) {
      const has = numbersOf(own, reader);
      const beyond = ids.slice(has.length).map((id) => this.numberOf(reader, id));
      if (beyond.length > 0) late.set(reader, [...(late.get(reader) ?? []), ...beyond]);
    }
    return { ...own, late };
  }

  /** The same of one that waits, where its messages are there: else it needs none before it is taken up. */
  knownOf(event: StoredEvent, own: OwnNumbers): OwnNumbers {
    const item = itemIdOf(event);
    return [...this.found.values()].some(({ byItem }) => byItem.has(item)) ? this.of(event, own) : own;
  }

  private numberOf(reader: string, id: string): bigint {
    const found = this.found.get(reader);
    const nr = found?.byId.get(id) ?? this.replaced(reader, found) ?? (this.highest.get(reader) ?? 0n) + 1n;
    if (nr > (this.given.get(reader) ?? 0n)) this.counted.set(reader, nr);
    raisedTo(this.highest, reader, nr);
    return nr;
  }

  /** Of tables the topic keeps the newest. One that was replaced had the next number; a higher one would make it the newest. */
  private replaced(reader: string, found: Found | undefined): bigint | undefined {
    if (reader !== 'releases') return undefined;
    const next = (this.counted.get(reader) ?? 0n) + 1n;
    const isTaken = found?.byNumber.has(next) === true || this.replacedOnes.has(next);
    if (isTaken || next > (this.highest.get(reader) ?? 0n)) return undefined;
    this.replacedOnes.add(next);
    return next;
  }

  private idsOf(event: StoredEvent): Ids | undefined {
    try {
      const ids = new Map<string, string[]>();
      for (const { reader, headers } of tellAgain(event, () => 0n, this.known))
        ids.set(reader, [...(ids.get(reader) ?? []), headers['ce_id']!]);
      return ids;
    } catch {
      return undefined;
    }
  }

  /** What cannot be told now may have been told by other code. */
  private idsThere(event: StoredEvent): Ids {
    const item = itemIdOf(event);
    return new Map(
      [...this.found].map(([reader, { byItem, byNumber }]) => [
        reader,
        (byItem.get(item) ?? []).map((nr) => byNumber.get(nr)!),
      ]),
    );
  }
}
