import type { StoredEvent } from '#platform/event-store';
import { MessageRefused, type Lane } from './broker.js';
import { FeedAhead } from './feed-ahead.js';
import { advance, noteSending } from './ledger/advance.js';
import type { Lease } from './ledger/lease.js';
import { resume, type Standing } from './ledger/standing.js';
import { pageOf, placeOf, type Page } from './page.js';
import { PageSizes } from './page-sizes.js';
import type { Relayable, Surroundings } from './relay-options.js';
import { Outbox } from './outbox.js';

/** A page, what it leaves behind, and whether there may be more. */
interface Ready extends Page {
  readonly events: readonly StoredEvent[];
  readonly then: Standing;
  readonly wasFull: boolean;
}

/**
 * The feed of one collaboration, page by page: numbered, on record, noted, written, and only when the broker has it noted as
 * done. That goes with the note of the next page, one way to the database and back for each.
 */
export class Pages {
  private standing: Standing = { position: 0n, sequences: new Map(), parked: new Set(), noted: [] };
  private readonly refused = new Map<string, string>();
  private readonly outbox: Outbox;
  private readonly sizes: PageSizes;
  private feed: FeedAhead;
  /** On record and noted, to be written next. */
  private ready: Ready | undefined;

  constructor(
    private readonly surroundings: Surroundings,
    private readonly collaboration: Relayable,
  ) {
    this.sizes = new PageSizes(surroundings.options);
    this.outbox = new Outbox(surroundings.log, collaboration);
    this.feed = new FeedAhead(surroundings.store, collaboration.id);
  }

  get position(): bigint {
    return this.standing.position;
  }

  async resume(lease: Lease): Promise<void> {
    this.ready = undefined;
    this.standing = await resume(this.surroundings.pool, lease, this.surroundings.store);
    // Nothing that was read before a failure, however long that lasted.
    this.feed = new FeedAhead(this.surroundings.store, this.collaboration.id);
  }

  /** @returns whether there was anything to read */
  async step(lane: Lane, lease: Lease): Promise<boolean> {
    const page = this.ready ?? (await this.noted(lease, await this.read()));
    this.ready = undefined;
    if (!page) return false;
    try {
      await this.outbox.send(lane, page.messages);
    } catch (error) {
      if (!(error instanceof MessageRefused)) throw error;
      this.takeApart(page, error);
      return true;
    }
    this.sizes.wasTaken();
    await this.goOn(lease, page);
    return true;
  }

  private async read(): Promise<Ready | undefined> {
    const from = this.standing;
    const { limit, following } = this.sizes.next(from.noted.length);
    const { events, next } = await this.feed.read(from.position, limit, following);
    if (events.length === 0) {
      this.standing = { ...from, position: next };
      return undefined;
    }
    const { isRecorded } = this.outbox;
    const page = pageOf(events, { ...this.surroundings, ...from, refused: this.refused, isRecorded });
    const parked = new Set([...from.parked, ...page.waiting.map(({ event }) => event.stream)]);
    const noted = from.noted.slice(events.length);
    return {
      ...{ ...page, events, wasFull: events.length === limit },
      then: { position: next, sequences: page.sequences, parked, noted },
    };
  }

  private async noted(lease: Lease, page: Ready | undefined): Promise<Ready | undefined> {
    if (!page || page.isAsNoted) return page;
    await this.outbox.record(page.unrecorded);
    await noteSending(this.surroundings.pool, lease, noteOf(page));
    return page;
  }

  /** The page is written. What comes next is put on record first, and noted with it. */
  private async goOn(lease: Lease, { then, events, sequences, waiting, outOfTurn, wasFull }: Ready): Promise<void> {
    this.standing = then;
    this.ready = wasFull ? await this.recorded() : undefined;
    const noted = this.ready ? noteOf(this.ready) : then.noted;
    const { log } = this.surroundings.store.traits;
    const relayed = { position: then.position, log, events, sequences, waiting, outOfTurn, noted };
    await advance(this.surroundings.pool, lease, relayed);
  }

  /** Whoever cannot be read or put on record now is read again when its turn has come, and says why. */
  private async recorded(): Promise<Ready | undefined> {
    try {
      const next = await this.read();
      if (next) await this.outbox.record(next.unrecorded);
      return next;
    } catch {
      return undefined;
    }
  }

  /** A page that the broker refuses is written in parts, to find the event; that one then waits, with its stream. */
  private takeApart({ events, given, then }: Ready, { reason }: MessageRefused): void {
    const [only, ...others] = events;
    if (only && others.length === 0) this.refused.set(placeOf(only), reason);
    this.standing = { ...this.standing, noted: [...given, ...then.noted] };
    this.sizes.wasRefused(events.length);
  }
}

/** All that is given out behind the checkpoint. */
const noteOf = ({ given, then }: Ready): Standing['noted'] => [...given, ...then.noted];
