import { itemIdOf, type EventStore } from '#platform/event-store';
import type { Pool } from 'pg';
import { highestGiven } from '../ledger/noted-page.js';
import { numbersOf } from '../ledger/numbers.js';
import type { Standing } from '../ledger/standing.js';
import { allWaiting } from '../ledger/waiting.js';
import type { Sequences } from '../message/messages-of.js';

type WaitingEvents = Awaited<ReturnType<typeof allWaiting>>;
/** By reader and number, the item that has it; undefined where the log has no such event. */
type Items = ReadonlyMap<string, ReadonlyMap<bigint, string | undefined>>;

/** Which numbers a ledger knows of, to tell what topics have had beyond them. */
export class KnownNumbers {
  /** The last of each reader that was given to anything. */
  readonly given: Sequences;
  private readonly kept = new Map<string, Set<bigint>>();

  constructor(
    private readonly standing: Pick<Standing, 'sequences' | 'noted'>,
    readonly waiting: WaitingEvents,
    private readonly noted: Items,
  ) {
    this.given = highestGiven(standing.sequences, standing.noted);
    for (const row of waiting)
      for (const reader of [...row.upto.keys(), ...row.late.keys()]) {
        const kept = this.kept.get(reader) ?? new Set();
        for (const nr of numbersOf(row, reader)) kept.add(nr);
        this.kept.set(reader, kept);
      }
  }

  /** Whether its message was in the topic before the ledger was as it is, and so all that stands before it there. */
  isFromBefore(reader: string, nr: bigint): boolean {
    return nr <= (this.standing.sequences.get(reader) ?? 0n) && !this.kept.get(reader)?.has(nr);
  }

  /** Whether the ledger has given this number to nothing, or to something else. */
  isBeyond(reader: string, nr: bigint, item: string): boolean {
    const noted = this.noted.get(reader);
    return nr > (this.given.get(reader) ?? 0n) || (noted?.has(nr) === true && noted.get(nr) !== item);
  }
}

export const knownNumbers = async (
  { pool, store }: { readonly pool: Pool; readonly store: EventStore },
  collaboration: string,
  standing: Standing,
): Promise<KnownNumbers> =>
  new KnownNumbers(standing, await allWaiting(pool, collaboration), await itemsOf(store, collaboration, standing));

/** What a page that was cut off gave to which event: mostly there is none. */
const itemsOf = async (store: EventStore, collaboration: string, { position, noted }: Standing): Promise<Items> => {
  const items = new Map<string, Map<bigint, string | undefined>>();
  if (noted.length === 0) return items;
  const { events } = await store.readFeed({ after: position, limit: noted.length, collaboration });
  noted.forEach((given, at) => {
    const event = events[at];
    for (const reader of [...given.upto.keys(), ...given.late.keys()]) {
      const known = items.get(reader) ?? new Map<bigint, string | undefined>();
      for (const nr of numbersOf(given, reader)) known.set(nr, event && itemIdOf(event));
      items.set(reader, known);
    }
  });
  return items;
};
