import type { EventStore, StoredEvent, Upcasters } from '#platform/event-store';
import type { AnyProjection, ReadModelRow } from '../projection.js';
import type { Projections } from '../projections.js';
import type { ReadDatabase, Sql } from '../read-database.js';
import type { Generation } from '../runner/checkpoints.js';
import { Generations } from '../runner/generations.js';
import { advance, seize } from '../runner/lease.js';
import { park, parkedStreams, unpark } from '../runner/parked.js';
import { PageFold, type ParkedStream } from '../table/page-fold.js';
import type { RowMap } from '../table/row-map.js';
import { rowShape } from '../table/row-shape.js';
import { isRefusal } from '../table/sql-state.js';
import { TableRows } from '../table/table-rows.js';

export interface Replayed {
  /** Streams that are folded again. */
  readonly replayed: number;
  /** Streams that met an event that still cannot be folded. */
  readonly stillParked: number;
}

/** Streams of one transaction, at most. */
const AT_ONCE = 200;

/** Takes parked streams up again when the code that could not fold them has been corrected. */
export class ParkedStreams {
  private readonly generations: Generations;

  constructor(
    private readonly store: EventStore,
    private readonly upcasters: Upcasters,
    private readonly database: ReadDatabase,
    private readonly projections: Projections,
  ) {
    this.generations = new Generations(database, store.traits.log);
  }

  /** Folds what waits, in order, into the tables of this read model; all of it, or one stream. */
  async replayParked(
    name: string,
    only?: { readonly collaboration: string; readonly stream: string },
  ): Promise<Replayed> {
    const projection = this.projections.all().find((each) => each.name === name);
    if (!projection) throw new Error(`There is no read model called ${name}.`);
    await this.database.migrate();
    const sum = { replayed: 0, stillParked: 0 };
    for (const generation of await this.generations.mine(projection)) {
      const parked = await parkedStreams(this.database.query, generation.id);
      const wanted = parked.filter(
        ({ collaboration, stream }) => !only || (collaboration === only.collaboration && stream === only.stream),
      );
      for (let start = 0; start < wanted.length; start += AT_ONCE) {
        const streams = wanted.slice(start, start + AT_ONCE);
        const still = await this.stillParked(projection, generation, streams);
        sum.stillParked += still;
        sum.replayed += streams.length - still;
      }
    }
    return sum;
  }

  /** What the database refuses to take of several streams is tried stream by stream; one alone is left as it was. */
  private async stillParked(
    projection: AnyProjection,
    generation: Generation,
    streams: readonly ParkedStream[],
  ): Promise<number> {
    try {
      return await this.database.transaction((sql) => this.replay(sql, projection, generation, streams));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (streams.length === 1) return 1;
      let still = 0;
      for (const stream of streams) still += await this.stillParked(projection, generation, [stream]);
      return still;
    }
  }

  /** Takes the table over from its owner, who notices at its next write and begins again behind us. */
  private async replay(
    sql: Sql,
    projection: AnyProjection,
    generation: Generation,
    streams: readonly ParkedStream[],
  ): Promise<number> {
    const { lease, position } = await seize(sql, generation.id);
    // The owner may have been replaying or parking in the meantime; what counts is what is parked now.
    const now = await parkedStreams(sql, generation.id);
    const waiting = now.filter((each) =>
      streams.some(({ collaboration, stream }) => collaboration === each.collaboration && stream === each.stream),
    );
    const events = await this.eventsOf(projection, waiting, position);
    const fold = new PageFold(projection, this.upcasters);
    const touched: RowMap<true> = fold.read(events);
    const rows = new TableRows(rowShape(projection), generation.table);
    const before = await rows.load(sql, touched);
    const after: RowMap<ReadModelRow> = before.copy();
    fold.fold(after);
    await rows.write(sql, touched, before, after);
    await unpark(sql, generation.id, waiting);
    await park(sql, generation.id, fold);
    await advance(sql, lease, { position, events: fold.folded, rows: after.size - before.size });
    return fold.parked.length;
  }

  /** What waits in these streams, in the order of the feed, as far as the table has got. */
  private async eventsOf(
    projection: AnyProjection,
    streams: readonly ParkedStream[],
    upTo: bigint,
  ): Promise<StoredEvent[]> {
    const types = new Set(this.upcasters.withOlder(projection.types));
    const events: StoredEvent[] = [];
    for (const { collaboration, stream, fromVersion } of streams) {
      const waiting = await this.store.readStream(collaboration, stream, { from: fromVersion });
      for (const event of waiting) if (types.has(event.type) && event.position <= upTo) events.push(event);
    }
    return events.sort((a, b) => (a.position < b.position ? -1 : 1));
  }
}
