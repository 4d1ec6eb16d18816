import { recorded, type StoredEvent, type Upcasters } from '#platform/event-store';
import { noFacts, type Facts } from '#platform/secrecy';
import type { StandingFact } from './standing-fact.js';

// Facts of several slices stand side by side here; each is checked where it is written.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyStandingFact = StandingFact<any, any, any>;

/** The state of each fact, by its name. */
export type FactStates = ReadonlyMap<string, unknown>;

/** The folds that the slices have added, as one. */
export class FactFolds {
  private readonly all: AnyStandingFact[] = [];
  /** The types of each choice of names, worked out once: before the first question every slice has added its own. */
  private readonly chosen = new Map<string, readonly string[]>();

  constructor(private readonly upcasters: Upcasters) {}

  add(fact: AnyStandingFact): void {
    if (this.all.some(({ name }) => name === fact.name)) throw new Error(`Two slices tell ${fact.name}.`);
    this.all.push(fact);
    this.chosen.clear();
  }

  /** Whether events of this type tell facts. */
  tells(type: string): boolean {
    return this.all.some(({ types }) => types.includes(type));
  }

  /** Event types, older versions too, that facts of these names are folded from; of all where none are named. */
  typesOf(names?: ReadonlySet<unknown>): readonly string[] {
    const told = names ? this.all.filter(({ name }) => names.has(name)) : this.all;
    const choice = told.map(({ name }) => String(name)).join();
    const types = this.chosen.get(choice) ?? this.upcasters.withOlder(told.flatMap(typesOfOne));
    this.chosen.set(choice, types);
    return types;
  }

  evolved(before: FactStates, stored: readonly StoredEvent[]): FactStates {
    const events = stored.map((each) => recorded<{ readonly type: string }>(this.upcasters.newest(each)));
    const states = new Map(before);
    for (const fact of this.all) {
      const own = events.filter(({ event }) => fact.types.includes(event.type));
      if (own.length > 0) states.set(fact.name, fact.evolve(states.get(fact.name) ?? fact.initial, own));
    }
    return states;
  }

  read(states: FactStates): Facts {
    return this.all.reduce<Facts>(
      (facts, fact) => ({ ...facts, [fact.name]: fact.read(states.get(fact.name) ?? fact.initial) }),
      noFacts,
    );
  }
}

const typesOfOne = ({ types }: AnyStandingFact): readonly string[] => types as readonly string[];
