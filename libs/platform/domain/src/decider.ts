/** A fact as one unit posted it. Time, ids and identity come in with it, so that rules need no clock. */
export interface Posted<Event> {
  /** CloudEvents id, chosen by the sender: the same source and id, sent twice, is one event. */
  readonly id: string;
  /** CloudEvents source, a URI reference chosen by the sender. */
  readonly source: string;
  /** When it happened, in EDTF (ISO 8601-2) with only the parts that are known; see `occurred.ts`. */
  readonly occurred: string;
  /** The secrecy unit that publishes, and the function it acts in. Never a person. */
  readonly unit: string;
  readonly function: string;
  /** When the hub recorded it, RFC 3339 in UTC. */
  readonly recordedAt: string;
  readonly event: Event;
}

export type Visibility = 'open' | 'own' | 'addressed';

/** A posted fact at its place in the log. */
export interface Recorded<Event> extends Posted<Event> {
  readonly collaboration: string;
  readonly stream: string;
  /** Place in the stream, from 1. */
  readonly version: number;
  readonly visibility: Visibility;
  readonly recipients: readonly string[];
}

/**
 * The rules of one kind of stream. `decide` answers with the event, with nothing when it is already so, or throws
 * a `Rejection`; `evolve` folds what was accepted. Members are arrow properties so that they can be passed around.
 */
export interface Decider<State, Event> {
  readonly initial: State;
  readonly decide: (state: State, posted: Posted<Event>) => readonly Event[];
  readonly evolve: (state: State, posted: Posted<Event>) => State;
}

/** The state after a history. */
export const fold = <State, Event>(decider: Decider<State, Event>, history: Iterable<Posted<Event>>): State => {
  let state = decider.initial;
  for (const posted of history) state = decider.evolve(state, posted);
  return state;
};
