import type { Lane } from '../broker.js';
import { OtherLog } from '../ledger/another-log.js';
import type { Addressed } from '../message/messages-of.js';
import { Outbox } from '../outbox.js';
import type { Relayable, Surroundings } from '../relay-options.js';
import { reasonOf } from '../relay-runner.js';
import type { ChosenTopic } from '../topics/chosen-topic.js';
import { mayComeBack, numberOf, type Said } from './keeping.js';
import { CannotReplay, Interrupted, type Replayed } from './outcome.js';
import { saidAgain } from './said-again.js';
import { stillToCome } from './still-to-come.js';
import { snapshotOf, type Snapshot } from './snapshot.js';
import type { StillThere } from './still-there.js';

export interface Replaying {
  readonly chosen: ChosenTopic;
  readonly stillThere: StillThere;
  /** Numbers of the log alone will do: the reader begins anew with them. */
  readonly renumber?: boolean;
  readonly signal: AbortSignal;
  readonly now: Date;
  readonly tell?: (step: 'counting' | 'writing', done: number, total: number) => void;
}

interface Counted {
  readonly events: number;
  readonly last: bigint;
  /** The number of the newest message under each key, where only those are kept. */
  readonly newest: ReadonlyMap<string, string>;
}

/**
 * Fills a fresh topic with what the live one has had, for a reader that comes later (ADR 0032). Twice through the log: the
 * first time counts, and nothing is written when its numbers are not those of the live topic.
 */
export class Replay {
  private readonly outbox: Outbox;

  constructor(
    private readonly surroundings: Surroundings,
    private readonly collaboration: Relayable,
    private readonly replaying: Replaying,
  ) {
    this.outbox = new Outbox(surroundings.log, collaboration);
  }

  /**
   * @throws CannotReplay nothing was written
   * @throws Interrupted
   */
  async into(topic: string, lane: Lane): Promise<Replayed> {
    const { chosen, renumber, signal, tell } = this.replaying;
    const snapshot = await this.snapshot();
    const counted = await this.counted(snapshot);
    const live = snapshot.sequences.get(chosen.reader) ?? 0n;
    if (!renumber && counted.last !== live) throw new CannotReplay('other numbers');
    const sum = { messages: 0, leftOut: 0 };
    let events = 0;
    try {
      for await (const page of this.pages(snapshot)) {
        signal.throwIfAborted();
        const kept = await this.kept(page.messages, counted.newest);
        await this.outbox.write(
          lane,
          kept.map(({ message, event }) => ({ ...message, topic, owner: event.unit })),
        );
        sum.messages += kept.length;
        sum.leftOut += page.messages.length - kept.length;
        tell?.('writing', (events += page.events), counted.events);
      }
    } catch (error) {
      throw new Interrupted(sum.messages, signal.aborted ? 'stopped' : reasonOf(error));
    }
    return { ...sum, last: String(counted.last), waiting: stillToCome(snapshot, chosen.reader) };
  }

  private async snapshot(): Promise<Snapshot> {
    try {
      return await snapshotOf(this.surroundings.pool, this.surroundings.store, this.collaboration.id);
    } catch (error) {
      throw error instanceof OtherLog ? new CannotReplay(error.name) : error;
    }
  }

  private pages(snapshot: Snapshot) {
    return saidAgain(this.surroundings, [this.collaboration.id, this.replaying.chosen.reader], snapshot);
  }

  private async counted(snapshot: Snapshot): Promise<Counted> {
    const { chosen, signal, tell } = this.replaying;
    const newest = new Map<string, string>();
    const pages = this.pages(snapshot);
    for (let events = 0; ;) {
      if (signal.aborted) throw new Interrupted(0, 'stopped');
      const { done, value } = await pages.next();
      if (done) return { events, last: value, newest };
      events += value.events;
      // As compaction leaves it: of those under one key the newest. There are as many keys as tables and periods.
      if (chosen.reader === 'releases') for (const { message } of value.messages) keepNewer(newest, message);
      tell?.('counting', Number(value.position), Number(snapshot.position));
    }
  }

  private async kept(messages: readonly Said[], newest: Counted['newest']): Promise<readonly Said[]> {
    const kept: Said[] = [];
    for (const said of messages) {
      const number = numberOf(said.message);
      const isNewest = (newest.get(said.message.key) ?? number) === number;
      if (isNewest && (await mayComeBack(said, this.surroundings, this.replaying))) kept.push(said);
    }
    return kept;
  }
}

const keepNewer = (newest: Map<string, string>, message: Addressed): void => {
  const before = newest.get(message.key);
  if (before === undefined || BigInt(before) < BigInt(numberOf(message))) newest.set(message.key, numberOf(message));
};
