import { Injectable } from '@nestjs/common';
import { bodyHash, EventStore, Upcasters } from '#platform/event-store';
import type { AnyDecider } from './folded.js';
import { keyOf, keyText, newEvent, type Intended } from './intended.js';
import { firstOfEachKey, knownReceipts } from './known-receipts.js';
import { repetition, type Outcome } from './outcome.js';
import { Performance } from './performance.js';
import { placeText, StreamStates, type Place } from './stream-states.js';
import { Turns } from './turns.js';

const MOST_IN_ONE_APPEND = 1000;

/** Records facts as if they came one after another, however many come at once. */
@Injectable()
export class StreamWriter {
  private readonly states: StreamStates;
  private readonly turns = new Turns<Intended, Outcome>(MOST_IN_ONE_APPEND);

  constructor(
    private readonly store: EventStore,
    upcasters: Upcasters,
  ) {
    this.states = new StreamStates(store, upcasters);
  }

  async perform(place: Place, decider: AnyDecider, intended: Intended): Promise<Outcome> {
    const [outcome] = await this.performAll(place, decider, [intended]);
    return outcome!;
  }

  /**
   * One outcome per fact, in order; what is refused does not stop the others.
   * @throws VersionConflict other processes wrote to the stream all the time · StoreUnavailable
   */
  performAll(place: Place, decider: AnyDecider, all: readonly Intended[]): Promise<readonly Outcome[]> {
    return this.turns.take(placeText(place), all, (turn) => this.inRounds(place, decider, turn));
  }

  /** The outcomes of those that were recorded before, whatever the rules would say of them now. */
  async repetitions(collaboration: string, all: readonly Intended[]): Promise<ReadonlyMap<Intended, Outcome>> {
    const receipts = await knownReceipts(this.store, collaboration, all);
    const known = new Map<Intended, Outcome>();
    for (const intended of all) {
      const receipt = receipts.get(keyText(keyOf(intended)));
      if (receipt) known.set(intended, repetition(intended, receipt));
    }
    return known;
  }

  private async inRounds(place: Place, decider: AnyDecider, all: readonly Intended[]): Promise<readonly Outcome[]> {
    const outcomes = new Map<Intended, Outcome>();
    for (let rest = all; rest.length > 0;) {
      const { first, later } = firstOfEachKey(rest);
      for (const [intended, outcome] of await new Performance(this.store, this.states, place, decider, first).run())
        outcomes.set(intended, outcome);
      rest = later.length === 0 ? later : await this.unsettled(place, first, later, outcomes);
    }
    return all.map((intended) => outcomes.get(intended)!);
  }

  /** Settles those that repeat an earlier one of the same turn; the rest are new bodies under a key that was refused. */
  private async unsettled(
    { collaboration }: Place,
    first: readonly Intended[],
    later: readonly Intended[],
    outcomes: Map<Intended, Outcome>,
  ): Promise<readonly Intended[]> {
    const known = await this.repetitions(collaboration, later);
    const twins = new Map(first.map((intended) => [keyText(keyOf(intended)), intended]));
    return later.filter((intended) => {
      const twin = twins.get(keyText(keyOf(intended)))!;
      const same = bodyHash(newEvent(intended)) === bodyHash(newEvent(twin)) ? outcomes.get(twin) : undefined;
      const outcome = known.get(intended) ?? same;
      if (outcome) outcomes.set(intended, outcome);
      return !outcome;
    });
  }
}
