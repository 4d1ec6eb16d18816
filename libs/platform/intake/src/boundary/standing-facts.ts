import { Injectable } from '@nestjs/common';
import { EventStore, recorded, Upcasters, type Position, type StoredEvent } from '#platform/event-store';
import { noFacts, type Facts } from '#platform/secrecy';
import type { StandingFact } from './standing-fact.js';

// Facts of several slices stand side by side here; each is checked where it is written.
// oxlint-disable-next-line typescript/no-explicit-any
type AnyStandingFact = StandingFact<any, any, any>;

const PAGE = 1000;

interface Known {
  readonly after: Position;
  readonly states: ReadonlyMap<string, unknown>;
  readonly facts: Facts;
}

/**
 * What is known of a collaboration beyond the stream at hand: who is a member, what was decided, which keys hold. Folded
 * from the log, and caught up with it each time somebody asks: a change counts in every process as soon as it is recorded.
 */
@Injectable()
export class StandingFacts {
  private readonly facts: AnyStandingFact[] = [];
  /** Worked out at the first question, when every slice has added its own. */
  private types: readonly string[] | undefined;
  private readonly known = new Map<string, Known>();
  private readonly underWay = new Map<string, Promise<Facts>>();
  private readonly next = new Map<string, Promise<Facts>>();

  constructor(
    private readonly store: EventStore,
    private readonly upcasters: Upcasters,
  ) {}

  // oxlint-disable-next-line typescript/no-explicit-any
  add(fact: StandingFact<any, any, any>): void {
    if (this.facts.some(({ name }) => name === fact.name)) throw new Error(`Two slices tell ${fact.name}.`);
    this.facts.push(fact);
    this.types = undefined;
  }

  /** As of now. Those who ask while an answer is being made share the next one, never the one that began before they asked. */
  of(collaboration: string): Promise<Facts> {
    const running = this.underWay.get(collaboration);
    if (!running) return this.begin(collaboration);
    const waiting = this.next.get(collaboration);
    if (waiting) return waiting;
    const after = running.then(
      () => this.begin(collaboration),
      () => this.begin(collaboration),
    );
    this.next.set(collaboration, after);
    return after;
  }

  private begin(collaboration: string): Promise<Facts> {
    this.next.delete(collaboration);
    const asked = this.catchUp(collaboration).finally(() => this.underWay.delete(collaboration));
    this.underWay.set(collaboration, asked);
    return asked;
  }

  private async catchUp(collaboration: string): Promise<Facts> {
    this.types ??= this.upcasters.withOlder(this.facts.flatMap((fact) => fact.types as readonly string[]));
    const { types } = this;
    if (types.length === 0) return noFacts;
    let known = this.known.get(collaboration) ?? { after: 0n, states: new Map(), facts: this.read(new Map()) };
    for (let full = true; full;) {
      const { events, next } = await this.store.readFeed({ after: known.after, limit: PAGE, types, collaboration });
      known = this.caughtUp(known, events, next);
      this.known.set(collaboration, known);
      full = events.length === PAGE;
    }
    return known.facts;
  }

  private caughtUp(known: Known, events: readonly StoredEvent[], after: Position): Known {
    if (events.length === 0) return { ...known, after };
    const states = this.evolved(known.states, events);
    return { after, states, facts: this.read(states) };
  }

  private evolved(before: Known['states'], stored: readonly StoredEvent[]): Known['states'] {
    const events = stored.map((each) => recorded<{ readonly type: string }>(this.upcasters.newest(each)));
    const states = new Map(before);
    for (const fact of this.facts) {
      const own = events.filter(({ event }) => fact.types.includes(event.type));
      if (own.length > 0) states.set(fact.name, fact.evolve(states.get(fact.name) ?? fact.initial, own));
    }
    return states;
  }

  private read(states: Known['states']): Facts {
    return this.facts.reduce<Facts>(
      (facts, fact) => ({ ...facts, [fact.name]: fact.read(states.get(fact.name) ?? fact.initial) }),
      noFacts,
    );
  }
}
