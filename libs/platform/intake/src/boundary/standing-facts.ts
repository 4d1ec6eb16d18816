import { Injectable } from '@nestjs/common';
import { EventStore, StoreUnavailable, Upcasters, type Position } from '#platform/event-store';
import type { Facts } from '#platform/secrecy';
import { FactFolds, type AnyStandingFact, type FactStates } from './fact-folds.js';
import { Grounds } from './grounds.js';
import { SharedAnswers } from './shared-answers.js';

const PAGE = 1000;
/** So many questions are answered from what is kept before the log is read again: a fence far back costs more, too. */
const ANSWERS = 1000;
/** How long those under way may hold the feed back before an event that was seen, milliseconds. */
const FEED_STANDS_STILL = 5_000;

interface Known {
  readonly after: Position;
  /** Where the last event stands that was folded. */
  readonly newest: Position;
  readonly states: FactStates;
  readonly facts: Facts;
}

/**
 * What is known of a collaboration beyond the stream at hand: who is a member, what was decided, which keys hold. Folded
 * from the log, and caught up with it each time somebody asks: a change counts in every process as soon as it is recorded.
 * Whoever appends behind a fence is given what was folded before; the append itself asks whether it still holds.
 */
@Injectable()
export class StandingFacts {
  private readonly folds: FactFolds;
  private readonly known = new Map<string, Known>();
  private readonly answers = new Map<string, number>();
  private readonly reading = new SharedAnswers((collaboration) => this.catchUp(collaboration));

  constructor(
    private readonly store: EventStore,
    upcasters: Upcasters,
  ) {
    this.folds = new FactFolds(upcasters);
  }

  add(fact: AnyStandingFact): void {
    this.folds.add(fact);
  }

  /** Whether events of this type tell facts. */
  tells(type: string): boolean {
    return this.folds.tells(type);
  }

  /** As of now. */
  async of(collaboration: string): Promise<Facts> {
    return (await this.reading.ask(collaboration)).facts;
  }

  /** As far as this process has read: for whoever appends behind the fence, and asks for the latest before refusing anything. */
  async kept(collaboration: string): Promise<Grounds> {
    const answers = this.answers.get(collaboration) ?? 0;
    const known = answers < ANSWERS ? this.known.get(collaboration) : undefined;
    this.answers.set(collaboration, known ? answers + 1 : 0);
    return this.grounds(known ?? (await this.reading.ask(collaboration)));
  }

  /**
   * As of now, for whoever appends behind the fence.
   * @param past an event was seen after this position: waits for the feed, which gives it when all before it is there
   * @throws StoreUnavailable the feed stands still
   */
  async latest(collaboration: string, past = -1n): Promise<Grounds> {
    const known = await this.reading.ask(collaboration);
    return this.grounds(known.newest > past ? known : await this.waitedFor(collaboration, past));
  }

  private async waitedFor(collaboration: string, past: Position): Promise<Known> {
    for (const end = AbortSignal.timeout(FEED_STANDS_STILL); !end.aborted;) {
      const known = await this.reading.ask(collaboration);
      if (known.newest > past) return known;
      await this.store.changed(known.after, end);
    }
    throw new StoreUnavailable('The feed stands still.');
  }

  private grounds({ facts, after }: Known): Grounds {
    return new Grounds(facts, after, (names) => this.folds.typesOf(names));
  }

  private async catchUp(collaboration: string): Promise<Known> {
    const types = this.folds.typesOf();
    let known = this.known.get(collaboration) ?? this.nothing();
    for (let full = types.length > 0; full;) {
      const { events, next: after } = await this.store.readFeed({
        after: known.after,
        limit: PAGE,
        types,
        collaboration,
      });
      const newest = events.at(-1)?.position ?? known.newest;
      const states = events.length > 0 ? this.folds.evolved(known.states, events) : known.states;
      known = { after, newest, states, facts: states === known.states ? known.facts : this.folds.read(states) };
      this.known.set(collaboration, known);
      full = events.length === PAGE;
    }
    return known;
  }

  private nothing(): Known {
    const states = new Map<string, unknown>();
    return { after: 0n, newest: 0n, states, facts: this.folds.read(states) };
  }
}
