import type { StoredEvent } from '#platform/event-store';
import { MessageRefused, type Lane } from '../broker.js';
import type { Lease } from '../ledger/lease.js';
import { noteLate, noteStillWaiting, noteTakenUp, type TakenUpRow } from '../ledger/taken-up.js';
import { waitingIn, type WaitingRow } from '../ledger/waiting.js';
import type { Addressed, Sequences } from '../message/messages-of.js';
import { Outbox } from '../outbox.js';
import { PageSizes } from '../page-sizes.js';
import type { Relayable, Surroundings } from '../relay-options.js';
import { errorClass, tellAgain } from '../tell.js';
import { numbersFor } from './numbers-for.js';

interface Taking {
  readonly lane: Lane;
  readonly lease: Lease;
  readonly sequences: Sequences;
  readonly note: (events: number) => void;
}

/** As many of its first events as can be told now. */
interface Part {
  readonly messages: readonly Addressed[];
  readonly rows: readonly TakenUpRow[];
  readonly sequences: Sequences;
  /** Whether somebody gets numbers that nobody had counted on, and that are not noted yet. */
  readonly hasLate: boolean;
  readonly stuck?: { readonly event: Pick<StoredEvent, 'stream' | 'version'>; readonly errorClass: string };
}

/** One stream that waits. */
export class WaitingStream {
  private readonly outbox: Outbox;
  private readonly sizes: PageSizes;

  constructor(
    private readonly surroundings: Surroundings,
    private readonly collaboration: Relayable,
    private readonly stream: string,
  ) {
    this.outbox = new Outbox(surroundings.log, collaboration);
    this.sizes = new PageSizes(surroundings.options);
  }

  /** @returns whether nothing of it waits any more, and what each reader has had */
  async takeUp(taking: Taking): Promise<{ readonly isWhole: boolean; readonly sequences: Sequences }> {
    const { pool } = this.surroundings;
    let { sequences } = taking;
    for (;;) {
      const rows = await waitingIn(pool, this.collaboration.id, this.stream, this.sizes.next(0));
      if (rows.length === 0) return { isWhole: true, sequences };
      const part = await this.written(rows, { ...taking, sequences });
      sequences = part.sequences;
      if (!part.stuck) continue;
      await noteStillWaiting(pool, taking.lease, part.stuck.event, part.stuck.errorClass);
      return { isWhole: false, sequences };
    }
  }

  private async written(rows: readonly WaitingRow[], { lane, lease, sequences, note }: Taking): Promise<Part> {
    const part = this.part(rows, await this.events(rows), sequences);
    if (part.hasLate) await noteLate(this.surroundings.pool, lease, part.rows, part.sequences);
    try {
      await this.outbox.write(lane, part.messages);
    } catch (error) {
      if (!(error instanceof MessageRefused)) throw error;
      const [first, ...others] = part.rows;
      // Written in parts, to find the one that the broker refuses.
      this.sizes.wasRefused(part.rows.length);
      const stuck = first && others.length === 0 ? { event: first.event, errorClass: error.reason } : undefined;
      // Numbers that were given beyond the reserve stay theirs.
      return { messages: [], rows: [], sequences: part.sequences, hasLate: false, ...(stuck ? { stuck } : {}) };
    }
    this.sizes.wasTaken();
    await noteTakenUp(this.surroundings.pool, lease, part.rows, part.sequences);
    note(part.rows.length);
    return part;
  }

  private part(rows: readonly WaitingRow[], events: ReadonlyMap<number, StoredEvent>, last: Sequences): Part {
    const part = { messages: [] as Addressed[], rows: [] as TakenUpRow[], sequences: last, hasLate: false };
    for (const row of rows) {
      const event = events.get(row.version)!;
      const numbers = numbersFor(row, part.sequences);
      try {
        part.messages.push(...tellAgain(event, numbers.next, this.surroundings));
      } catch (error) {
        return { ...part, stuck: { event, errorClass: errorClass(error) } };
      }
      part.rows.push({ event, late: numbers.late });
      part.hasLate ||= [...numbers.late].some(([reader, given]) => given.length !== row.late.get(reader)?.length);
      part.sequences = numbers.counted;
    }
    return part;
  }

  private async events(rows: readonly WaitingRow[]): Promise<ReadonlyMap<number, StoredEvent>> {
    const [from, to] = [rows[0]!.version, rows.at(-1)!.version];
    const read = await this.surroundings.store.readStream(this.collaboration.id, this.stream, {
      ...{ from, limit: to - from + 1 },
    });
    return new Map(read.map((event) => [event.version, event]));
  }
}
