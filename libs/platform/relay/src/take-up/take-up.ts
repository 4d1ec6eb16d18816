import { knownNumbers } from '../after-restore/known-numbers.js';
import { mustKnowAll } from '../after-restore/since-then.js';
import { LaneTaken, type Lane } from '../broker.js';
import { whileHeld } from '../ledger/held-lease.js';
import { Fenced, seize, type Lease } from '../ledger/lease.js';
import { highestGiven } from '../ledger/noted-page.js';
import { resume } from '../ledger/standing.js';
import { waitingFor, waitingStreams } from '../ledger/waiting.js';
import { reasonOf } from '../relay-runner.js';
import type { Relayable, Surroundings } from '../relay-options.js';
import { topicsOf } from '../topics/chosen-topic.js';
import { laneOf } from '../topics/topic-names.js';
import { WaitingStream } from './waiting-stream.js';

/** What was taken up, and what waits still. */
export interface TakenUp {
  readonly events: number;
  /** Streams that wait no longer. */
  readonly streams: number;
  /** Streams that do, by what is wrong with the first event of each. */
  readonly waiting: Readonly<Record<string, number>>;
  /** Why it ended before it had tried all; left out when it had. */
  readonly ended?: string;
}

/**
 * Takes up streams that wait, once code or broker has been corrected: their messages go out in the order of the stream, with
 * the numbers that were kept for them. It takes the relay's own lease and lane, so that no worker writes in between; the one
 * that had them goes on a moment later.
 */
export class TakeUp {
  private readonly sum = { events: 0, streams: 0 };

  constructor(
    private readonly surroundings: Surroundings,
    private readonly collaboration: Relayable,
  ) {}

  async run(): Promise<TakenUp> {
    const { pool, options } = this.surroundings;
    const { id } = this.collaboration;
    const lease = await seize(pool, id, options.owner, options.leaseMilliseconds);
    const ended = await whileHeld(this.surroundings, lease, (lost) => this.all(lease, lost));
    return { ...this.sum, waiting: await waitingFor(pool, id), ...(ended ? { ended } : {}) };
  }

  private async all(lease: Lease, lost: AbortSignal): Promise<string | undefined> {
    const tried = new Set<string>();
    while (!lost.aborted) {
      const left = (await waitingStreams(this.surroundings.pool, lease.collaboration)).filter(
        (each) => !tried.has(each),
      );
      if (left.length === 0) return undefined;
      try {
        await this.withLane(lease, (lane) => this.each(left, lane, lease, tried, lost));
      } catch (error) {
        // The worker that had the lane takes it once more before it learns that it has lost the lease.
        if (!(error instanceof LaneTaken)) return reasonOf(error);
      }
    }
    return reasonOf(new Fenced());
  }

  private async each(
    streams: readonly string[],
    lane: Lane,
    lease: Lease,
    tried: Set<string>,
    lost: AbortSignal,
  ): Promise<void> {
    const standing = await resume(this.surroundings.pool, lease, this.surroundings.store);
    await mustKnowAll(
      lane,
      topicsOf(this.collaboration),
      await knownNumbers(this.surroundings, lease.collaboration, standing),
    );
    // What a worker that died was about to write may be in the topics.
    let sequences = highestGiven(standing.sequences, standing.noted);
    for (const stream of streams) {
      if (lost.aborted) return;
      const waiting = new WaitingStream(this.surroundings, this.collaboration, stream);
      const took = await waiting.takeUp({ lane, lease, sequences, note: (events) => (this.sum.events += events) });
      sequences = took.sequences;
      this.sum.streams += took.isWhole ? 1 : 0;
      tried.add(stream);
    }
  }

  private async withLane(lease: Lease, work: (lane: Lane) => Promise<void>): Promise<void> {
    const lane = await this.surroundings.broker.take(laneOf(lease.collaboration));
    try {
      await work(lane);
    } finally {
      await lane.close().catch(() => undefined);
    }
  }
}
