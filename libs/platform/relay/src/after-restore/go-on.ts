import { itemIdOf, type StoredEvent } from '#platform/event-store';
import type { Lane } from '../broker.js';
import { noteGoneOn } from '../ledger/gone-on.js';
import { whileHeld } from '../ledger/held-lease.js';
import { seize, type Lease } from '../ledger/lease.js';
import type { Given } from '../ledger/noted-page.js';
import { numbersOf, stretchesOf, type OwnNumbers, type Stretch } from '../ledger/numbers.js';
import { resume, type Standing } from '../ledger/standing.js';
import type { TakenUpRow } from '../ledger/taken-up.js';
import type { Sequences } from '../message/messages-of.js';
import type { Relayable, Surroundings } from '../relay-options.js';
import { topicsOf } from '../topics/chosen-topic.js';
import { laneOf } from '../topics/topic-names.js';
import { foundIn, type Found } from './found.js';
import { knownNumbers, type KnownNumbers } from './known-numbers.js';
import { Renumbering } from './renumbering.js';
import { wentOn, type WentOn } from './went-on.js';

type FoundByReader = ReadonlyMap<string, Found>;

const NOTHING: Given = { before: new Map(), upto: new Map(), late: new Map(), recorded: [] };
const PAGE = 1000;

/**
 * Lets the relay go on with a ledger that is older than the topics (ADR 0035). What the log still holds keeps the numbers that
 * its messages have there; those of messages whose events are lost go to nothing any more. It takes the relay's lease and
 * lane, so that no worker writes meanwhile, and writes no message itself.
 */
export class GoOn {
  constructor(
    private readonly surroundings: Surroundings,
    private readonly collaboration: Relayable,
  ) {}

  /** @throws OtherLog the log is older than the ledger, or another one */
  async run(): Promise<WentOn> {
    const { pool, options, broker } = this.surroundings;
    const lease = await seize(pool, this.collaboration.id, options.owner, options.leaseMilliseconds);
    return whileHeld(this.surroundings, lease, async () => {
      const lane = await broker.take(laneOf(lease.collaboration));
      return this.within(lane, lease).finally(() => lane.close().catch(() => undefined));
    });
  }

  private async within(lane: Lane, lease: Lease): Promise<WentOn> {
    const standing = await resume(this.surroundings.pool, lease, this.surroundings.store);
    const known = await knownNumbers(this.surroundings, lease.collaboration, standing);
    const topics = topicsOf(this.collaboration);
    const each = topics.map(async (topic) => [topic.reader, await foundIn(lane, topic, known)] as const);
    const found: FoundByReader = new Map(await Promise.all(each));
    if (![...found.values()].some(({ isBeyond }) => isBeyond)) return wentOn(topics, found, undefined);
    return wentOn(topics, found, await this.noted(lease, standing, known, found));
  }

  /** @returns the events of the log that the topics have had */
  private async noted(
    lease: Lease,
    standing: Standing,
    known: KnownNumbers,
    found: FoundByReader,
  ): Promise<ReadonlySet<string>> {
    const renumbering = new Renumbering(known.given, found, this.surroundings);
    const there = await this.behind(standing, found);
    const isOfOthers = [...found.values()].some((each) => each.isOfOthers);
    const noted = await this.renumbered(standing, there.upto, renumbering, isOfOthers ? [] : standing.noted);
    const waiting = await this.waiting(known, renumbering);
    const kept = [...noted, ...waiting.own];
    await noteGoneOn(this.surroundings.pool, lease, {
      ...{ noted, sequences: renumbering.last, late: waiting.late },
      passedOver: passedOver(standing.sequences, renumbering.last, kept),
    });
    return new Set([...there.items, ...waiting.items]);
  }

  /** What waits by the ledger and was taken up since then keeps the numbers that it was given. */
  private async waiting({ waiting }: KnownNumbers, renumbering: Renumbering) {
    const own: OwnNumbers[] = [];
    const late: TakenUpRow[] = [];
    const items = new Set<string>();
    for (const row of waiting) {
      const { stream, version } = row;
      const [event] = await this.surroundings.store.readStream(this.collaboration.id, stream, {
        from: version,
        limit: 1,
      });
      if (!event) continue;
      items.add(itemIdOf(event));
      const numbers = renumbering.knownOf(event, row);
      own.push(numbers);
      late.push({ event: { stream, version }, late: numbers.late });
    }
    return { own, late, items };
  }

  /** How many events behind the checkpoint stand up to the last that a topic has had, and which. */
  private async behind(standing: Standing, found: FoundByReader) {
    const items = new Set<string>();
    let upto = standing.noted.length;
    let count = 0;
    for await (const event of this.eventsBehind(standing)) {
      count += 1;
      const item = itemIdOf(event);
      if (![...found.values()].some(({ byItem }) => byItem.has(item))) continue;
      items.add(item);
      upto = Math.max(upto, count);
    }
    return { upto, items };
  }

  private async renumbered(
    standing: Standing,
    upto: number,
    renumbering: Renumbering,
    noted: readonly Given[],
  ): Promise<readonly Given[]> {
    const all: Given[] = [];
    if (upto > 0)
      for await (const event of this.eventsBehind(standing)) {
        const own = noted[all.length] ?? NOTHING;
        if (all.push({ ...own, ...renumbering.of(event, own) }) === upto) break;
      }
    return [...all, ...noted.slice(all.length)];
  }

  private async *eventsBehind({ position }: Standing): AsyncGenerator<StoredEvent> {
    for (let after = position; ;) {
      const query = { after, limit: PAGE, collaboration: this.collaboration.id };
      const { events, next } = await this.surroundings.store.readFeed(query);
      yield* events;
      if (events.length < PAGE) return;
      after = next;
    }
  }
}

/** Of all numbers from those of the ledger on, those that nothing has that is left. */
const passedOver = (
  before: Sequences,
  last: Sequences,
  kept: readonly OwnNumbers[],
): ReadonlyMap<string, readonly Stretch[]> =>
  new Map(
    [...last].map(([reader, upto]) => {
      const has = new Set(kept.flatMap((own) => numbersOf(own, reader)));
      const free: bigint[] = [];
      for (let nr = (before.get(reader) ?? 0n) + 1n; nr <= upto; nr += 1n) if (!has.has(nr)) free.push(nr);
      return [reader, stretchesOf(free)] as const;
    }),
  );
