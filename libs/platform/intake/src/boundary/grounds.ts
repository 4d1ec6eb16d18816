import type { Fence, Position } from '#platform/event-store';
import type { Facts } from '#platform/secrecy';

/**
 * Facts as of a position in the log, for one judgement. What it looked at, and nothing else, must still hold when
 * something is recorded on it: what others keep to themselves, such as their drafts, holds nobody up who never asked.
 */
export class Grounds {
  readonly facts: Facts;
  private readonly lookedAt = new Set<string | symbol>();

  /** @param typesOf event types that the facts of these names are folded from */
  constructor(
    facts: Facts,
    private readonly after: Position,
    private readonly typesOf: (names: ReadonlySet<string | symbol>) => readonly string[],
  ) {
    this.facts = new Proxy(facts, {
      get: (all, name) => {
        this.lookedAt.add(name);
        return Reflect.get(all, name) as unknown;
      },
    });
  }

  /** Undefined as long as nothing was looked at that may change. */
  fence(): Fence | undefined {
    const types = this.typesOf(this.lookedAt);
    return types.length > 0 ? { types, after: this.after } : undefined;
  }
}
