import type { Fence, Position } from '#platform/event-store';
import { unbounded, type Judgement } from '../boundary/judgement.js';
import type { Intended } from './intended.js';

/** What the boundary says of facts that wait to be recorded: first by what was known, later by what is so. */
export class Judgements {
  private readonly made: Map<Intended, Judgement>;

  constructor(all: readonly Intended[]) {
    this.made = new Map(all.map((intended) => [intended, intended.judgement ?? unbounded]));
  }

  of(intended: Intended): Judgement {
    return this.made.get(intended) ?? unbounded;
  }

  /** @param past something is known to have come after this position */
  async renew(all: readonly Intended[], past?: Position): Promise<void> {
    await Promise.all(
      all.map(async (intended) => {
        const { anew } = this.of(intended);
        if (anew) this.made.set(intended, await anew(past));
      }),
    );
  }

  /** What must still be so for all of these: of all types that any was judged by, from the furthest back. */
  fence(all: readonly Intended[]): Fence | undefined {
    const [first, ...rest] = all.flatMap((intended) => this.of(intended).fence ?? []);
    return first && rest.reduce(both, first);
  }
}

const both = (one: Fence, other: Fence): Fence => ({
  types: one.types === other.types ? one.types : [...new Set([...one.types, ...other.types])],
  after: one.after < other.after ? one.after : other.after,
});
