import type { Recorded } from '#platform/domain';
import { recorded, type StoredEvent, type Upcasters } from '#platform/event-store';
import type { AnyProjection, ReadModelRow } from '../projection.js';
import { rowOf } from './column-values.js';
import { idOf, RowMap } from './row-map.js';
import { rowShape, type RowShape } from './row-shape.js';

/** A stream whose event could not be folded: it and all later ones wait. Holds no value of the event. */
export interface ParkedStream {
  readonly collaboration: string;
  readonly stream: string;
  /** The first event that waits. */
  readonly fromVersion: number;
  readonly errorClass: string;
}

export const streamOf = ({ collaboration, stream }: Pick<StoredEvent, 'collaboration' | 'stream'>): string =>
  idOf(collaboration, stream);

type Read = { readonly stored: StoredEvent } & (
  | { readonly event: Recorded<{ readonly type: string }>; readonly keys: readonly string[] }
  | { readonly errorClass: string }
);

/** Guarded rows are ordered by place in the log; other folds do not look at it. */
type PlacedFold = (
  row: ReadModelRow | undefined,
  event: Recorded<{ readonly type: string }>,
  key: string,
  position: bigint,
) => object | undefined;

/** Only the class: a message may quote what was posted. */
export const errorClass = (error: unknown): string => {
  const name = error instanceof Error ? error.name : 'Error';
  return /^[A-Za-z_$][\w$]{0,63}$/.test(name) ? name : 'Error';
};

/**
 * Folds events into rows in memory, in three steps so that all rows an amount of events touches can be read at once:
 * `read` tells which, `fold` changes them. An event that throws changes nothing and parks its stream.
 */
export class PageFold {
  readonly parked: ParkedStream[] = [];
  /** Events that wait behind each parked stream, among those read. */
  readonly waiting = new Map<string, { readonly stored: StoredEvent; count: number }>();
  folded = 0;
  private readonly shape: RowShape;
  private events: readonly Read[] = [];

  constructor(
    private readonly projection: AnyProjection,
    private readonly upcasters: Upcasters,
    private readonly parkedBefore: ReadonlySet<string> = new Set(),
    /** Events that the database refused the rows of, by position, with the class of that error. */
    private readonly refused: ReadonlyMap<bigint, string> = new Map(),
  ) {
    this.shape = rowShape(projection);
  }

  /** The keys of the rows that these events touch. */
  read(events: readonly StoredEvent[]): RowMap<true> {
    this.events = events.map((stored) => this.readOne(stored));
    const touched = new RowMap<true>();
    for (const read of this.events) {
      if ('keys' in read) for (const key of read.keys) touched.set(read.stored.collaboration, key, true);
    }
    return touched;
  }

  private readOne(stored: StoredEvent): Read {
    if (this.parkedBefore.has(streamOf(stored))) return { stored, errorClass: 'Parked' };
    const refusal = this.refused.get(stored.position);
    if (refusal) return { stored, errorClass: refusal };
    try {
      const event = recorded<{ readonly type: string }>(this.upcasters.newest(stored));
      const keys = this.projection.keys(event);
      if (keys.some((key) => typeof key !== 'string' || key.includes('\u0000')))
        throw new TypeError('A key is no text.');
      return { stored, event, keys };
    } catch (error) {
      return { stored, errorClass: errorClass(error) };
    }
  }

  /** Applies the events read to the rows, in place. */
  fold(rows: RowMap<ReadModelRow>): void {
    for (const read of this.events) {
      const id = streamOf(read.stored);
      if (this.parkedBefore.has(id) || this.waiting.has(id)) this.wait(read.stored);
      else if ('errorClass' in read) this.park(read.stored, read.errorClass);
      else this.tryFold(rows, read.stored, read.event, read.keys);
    }
  }

  private tryFold(
    rows: RowMap<ReadModelRow>,
    stored: StoredEvent,
    event: Recorded<{ readonly type: string }>,
    keys: readonly string[],
  ): void {
    const changes = new Map<string, ReadModelRow | undefined>();
    try {
      for (const key of keys) {
        const before = changes.has(key) ? changes.get(key) : rows.get(stored.collaboration, key);
        const after = (this.projection.fold as PlacedFold)(before, event, key, stored.position);
        changes.set(key, after && rowOf(this.shape, { ...after, collaboration: stored.collaboration, key }));
      }
    } catch (error) {
      this.park(stored, errorClass(error));
      return;
    }
    for (const [key, row] of changes) rows.put(stored.collaboration, key, row);
    this.folded += 1;
  }

  private park(stored: StoredEvent, reason: string): void {
    const { collaboration, stream, version } = stored;
    this.parked.push({ collaboration, stream, fromVersion: version, errorClass: reason });
    this.wait(stored);
  }

  private wait(stored: StoredEvent): void {
    const waiting = this.waiting.get(streamOf(stored));
    if (waiting) waiting.count += 1;
    else this.waiting.set(streamOf(stored), { stored, count: 1 });
  }
}
