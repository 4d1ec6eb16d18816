import { knownNumbers } from './after-restore/known-numbers.js';
import { mustKnowAll } from './after-restore/since-then.js';
import { MessageRefused, type Lane } from './broker.js';
import { advance, noteSending, type Relayed } from './ledger/advance.js';
import type { Lease } from './ledger/lease.js';
import type { Given } from './ledger/noted-page.js';
import { resume, type Standing } from './ledger/standing.js';
import { pageOf, placeOf, type Page } from './page.js';
import { PageSizes } from './page-sizes.js';
import type { Relayable, Surroundings } from './relay-options.js';
import { Outbox } from './outbox.js';
import { topicsOf } from './topics/chosen-topic.js';

/** A page that is on record. Of its events only what is needed still: a long log is cleared up as fast as it is read. */
interface Ready extends Page {
  readonly events: number;
  readonly first: string;
  readonly last: Relayed['last'];
  /** What it leaves behind. */
  readonly then: Standing;
  /** Whether there may be more. */
  readonly wasFull: boolean;
}

/**
 * The feed of one collaboration, page by page: numbered, on record, noted, written, and only when the broker has it noted as
 * done. While a page is written the next one is made ready, and noted in one statement with the end of the page before.
 */
export class Pages {
  /** Behind all that has been made ready. */
  private standing: Standing = { position: 0n, sequences: new Map(), parked: new Set(), noted: [] };
  private readonly refused = new Map<string, string>();
  private readonly outbox: Outbox;
  private readonly sizes: PageSizes;
  /** The broker has it, and the ledger does not know yet. */
  private done: Ready | undefined;
  /** On record and noted, to be written next. */
  private ready: Ready | undefined;

  constructor(
    private readonly surroundings: Surroundings,
    private readonly collaboration: Relayable,
  ) {
    this.sizes = new PageSizes(surroundings.options);
    this.outbox = new Outbox(surroundings.log, collaboration);
  }

  get position(): bigint {
    return this.standing.position;
  }

  /** Once for a lane. @throws TopicAhead */
  async begin(lane: Lane, lease: Lease): Promise<void> {
    await this.resume(lease);
    const known = await knownNumbers(this.surroundings, this.collaboration.id, this.standing);
    await mustKnowAll(lane, topicsOf(this.collaboration), known);
  }

  /** Nothing that was read before a failure, however long that lasted. */
  private async resume(lease: Lease): Promise<void> {
    this.ready = this.done = undefined;
    this.standing = await resume(this.surroundings.pool, lease, this.surroundings.store);
  }

  /** @returns whether there was anything to read */
  async step(lane: Lane, lease: Lease): Promise<boolean> {
    const page = this.ready ?? (await this.begun(lease));
    if (!page) return false;
    const following = this.following(lease, page);
    const [noted, written] = await Promise.allSettled([following, this.outbox.send(lane, page.messages)]);
    if (noted.status === 'rejected') throw noted.reason;
    if (written.status === 'fulfilled') await this.goOn(lease, page, noted.value);
    else if (written.reason instanceof MessageRefused) await this.takeApart(lease, page, written.reason);
    else throw written.reason;
    return true;
  }

  private async begun(lease: Lease): Promise<Ready | undefined> {
    const page = await this.recorded();
    if (page && !page.isAsNoted) await noteSending(this.surroundings.pool, lease, noteOf(page));
    return page;
  }

  /** What comes behind a page is noted with it, so that no page waits for the ledger to hear of the one before. */
  private async following(lease: Lease, page: Ready): Promise<Ready | undefined> {
    // Whoever cannot be read or put on record now is read again when its turn has come, and says why.
    const next = page.wasFull ? await this.recorded().catch(() => undefined) : undefined;
    const noted = next ? [...page.given, ...noteOf(next)] : noteOf(page);
    if (this.done) await this.settle(lease, this.done, noted);
    else if (next && !next.isAsNoted) await noteSending(this.surroundings.pool, lease, noted);
    return next;
  }

  private async goOn(lease: Lease, page: Ready, next: Ready | undefined): Promise<void> {
    this.sizes.wasTaken();
    this.done = page;
    this.ready = next;
    if (!next) await this.settle(lease, page, page.then.noted);
  }

  private async settle(lease: Lease, page: Ready, noted: readonly Given[]): Promise<void> {
    const { store, pool } = this.surroundings;
    await advance(pool, lease, { ...page, log: store.traits.log, noted });
    this.done = undefined;
  }

  private async recorded(): Promise<Ready | undefined> {
    const page = await this.read();
    if (!page) return undefined;
    await this.outbox.record(page.unrecorded);
    this.standing = page.then;
    return page;
  }

  private async read(): Promise<Ready | undefined> {
    const from = this.standing;
    const limit = this.sizes.next(from.noted.length);
    const query = { after: from.position, limit, collaboration: this.collaboration.id };
    const { events, next } = await this.surroundings.store.readFeed(query);
    const [first, last] = [events[0], events.at(-1)];
    if (!first || !last) {
      this.standing = { ...from, position: next };
      return undefined;
    }
    const { isRecorded } = this.outbox;
    const page = pageOf(events, { ...this.surroundings, ...from, refused: this.refused, isRecorded });
    const parked = new Set([...from.parked, ...page.waiting.map(({ event }) => event.stream)]);
    const then = { position: next, sequences: page.sequences, parked, noted: from.noted.slice(events.length) };
    const read = { events: events.length, first: placeOf(first), wasFull: events.length === limit };
    const { position, stream, version, chain } = last;
    return { ...page, ...read, last: { position, stream, version, chain }, then };
  }

  /** A page that the broker refuses is written in parts, to find the event; that one then waits, with its stream. */
  private async takeApart(lease: Lease, { events, first }: Ready, { reason }: MessageRefused): Promise<void> {
    if (events === 1) this.refused.set(first, reason);
    this.sizes.wasRefused(events);
    await this.resume(lease);
  }
}

/** All that is given out behind the page before. */
const noteOf = ({ given, then }: Ready): readonly Given[] => [...given, ...then.noted];
