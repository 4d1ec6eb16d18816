import type { Pool } from 'pg';
import type { Item } from './append-item.js';
import { outcomeOf, type Outcome, type OutcomeRow } from './outcome.js';
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
 * Appends that queue up behind each other share a round trip and a commit. With nothing under way an append leaves at
 * once; while `inFlight` groups are under way, others gather.
 */
export class GroupCommit {
  private queue: Waiting[] = [];
  private underWay = 0;

  constructor(
    private readonly pool: Pool,
    private readonly inFlight: number,
  ) {}

  append(item: Item): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.queue.push({ item, resolve, reject });
      this.leave();
    });
  }

  private leave(): void {
    while (this.queue.length > 0 && this.underWay < this.inFlight) {
      const group = this.queue.splice(0, this.groupSize());
      this.underWay += 1;
      void this.write(group).finally(() => {
        this.underWay -= 1;
        this.leave();
      });
    }
  }

  private groupSize(): number {
    let text = 0;
    const full = this.queue.findIndex(({ item }, index) => (text += item.json.length) > LARGEST_TEXT && index > 0);
    return Math.min(LARGEST_GROUP, full < 0 ? this.queue.length : full);
  }

  private async write(group: readonly Waiting[]): Promise<void> {
    try {
      const rows = await this.call(group);
      group.forEach(({ item, resolve }, index) =>
        resolve(
          outcomeOf(
            item,
            rows.filter((row) => row.item === index),
          ),
        ),
      );
    } catch (error) {
      if (group.length > 1 && !unavailable(error)) for (const waiting of group) await this.write([waiting]);
      else for (const { reject } of group) reject(error);
    }
  }

  private async call(group: readonly Waiting[], tries = 3): Promise<readonly OutcomeRow[]> {
    const items = `[${group.map(({ item }) => item.json).join(',')}]`;
    const append = { name: 'samverk-append', text: 'SELECT * FROM samverk.append($1::json)', values: [items] };
    try {
      return (await this.pool.query<OutcomeRow>(append)).rows;
    } catch (error) {
      if (tries > 1 && group.length === 1 && RACES.has((error as { code?: string }).code ?? ''))
        return this.call(group, tries - 1);
      throw error;
    }
  }
}
