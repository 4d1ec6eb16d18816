import type { Recorded } from '#platform/domain';
import type { Facts } from '#platform/secrecy';

/** One kind of fact that other slices' events are judged by: how it is folded from the events of the slice that owns it. */
export interface StandingFact<Name extends keyof Facts, Event extends { readonly type: string }, State> {
  readonly name: Name;
  /** Newest schema versions. */
  readonly types: readonly Event['type'][];
  readonly initial: State;
  /**
   * What came since, in its order, at once: a state that is copied for every event costs the square of their number, and
   * whoever has a thousand things of its own to say would keep everybody waiting.
   */
  readonly evolve: (state: State, recorded: readonly Recorded<Event>[]) => State;
  readonly read: (state: State) => Facts[Name];
}

export const standingFact = <Name extends keyof Facts, Event extends { readonly type: string }, State>(
  fact: StandingFact<Name, Event, State>,
): StandingFact<Name, Event, State> => fact;
