import type { Pool } from 'pg';
import { appendCall } from './append-call.js';
import type { Item } from './append-item.js';
import { appendOneCall, asGroup, isOne, type AppendOneRow } from './append-one-call.js';
import { outcomesOf, type AppendRow, type Outcome } from './outcome.js';
import { unavailable } from './unavailable.js';

interface Waiting {
  readonly item: Item;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/** Bounds of one group: what waits longer goes with the next. */
const LARGEST_GROUP = 64;
const LARGEST_TEXT = 1_000_000;

/** A race between two processes that only the database can decide; the second try sees who won. */
const RACES = new Set(['23505', '40P01', '40001']);

/**
 * Appends that queue up behind each other share a round trip and a commit. With nothing under way an append leaves in
 * the same turn; while `inFlight` groups are under way, others gather.
 */
export class GroupCommit {
  private queue: Waiting[] = [];
  private underWay = 0;
  private gathering = false;

  constructor(
    private readonly pool: Pool,
    private readonly inFlight: number,
  ) {}

  append(item: Item): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.queue.push({ item, resolve, reject });
      this.gather();
    });
  }

  /** Those who ask in the same turn of the event loop, as all do whom one group has just answered, leave together. */
  private gather(): void {
    if (this.gathering) return;
    this.gathering = true;
    setImmediate(() => {
      this.gathering = false;
      this.leave();
    });
  }

  private leave(): void {
    while (this.queue.length > 0 && this.underWay < this.inFlight) {
      const group = this.queue.splice(0, this.groupSize());
      this.underWay += 1;
      void this.write(group).finally(() => {
        this.underWay -= 1;
        this.gather();
      });
    }
  }

  /** How many from the front go together: within the bounds, and no key twice, so that a repetition sees the first. */
  private groupSize(): number {
    const keys = new Set<string>();
    let text = 0;
    const full = this.queue.findIndex(({ item }, index) => {
      text += item.size;
      const repeats = item.keys.some((key) => keys.has(key));
      for (const key of item.keys) keys.add(key);
      return index > 0 && (repeats || text > LARGEST_TEXT || index >= LARGEST_GROUP);
    });
    return full < 0 ? this.queue.length : full;
  }

  private async write(group: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.call(group.map(({ item }) => item));
      group.forEach(({ resolve }, index) => resolve(outcomes[index]!));
    } catch (error) {
      if (group.length > 1 && !unavailable(error)) for (const waiting of group) await this.write([waiting]);
      else for (const { reject } of group) reject(error);
    }
  }

  private async answer(group: readonly Item[]): Promise<AppendRow> {
    if (!isOne(group)) return (await this.pool.query<AppendRow>(appendCall(group))).rows[0]!;
    return asGroup((await this.pool.query<AppendOneRow>(appendOneCall(group[0]!))).rows[0]!);
  }

  private async call(group: readonly Item[], tries = 3): Promise<readonly Outcome[]> {
    try {
      return outcomesOf(group, await this.answer(group));
    } catch (error) {
      const race = RACES.has((error as { code?: string }).code ?? '');
      if (race && tries > 1) return this.call(group, tries - 1);
      throw error;
    }
  }
}
