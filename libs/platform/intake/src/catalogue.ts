import type { Decider, ObligationFact, Recorded, Unit, Visibility } from '#platform/domain';
import type { Upcaster } from '#platform/event-store';

/** May this unit say this? Pure; the token has already told who is calling. */
export type PostingRule<Event> = (unit: Unit, event: Event) => boolean;

export interface CatalogueEntry<Event> {
  /** class-validator class: form, type and stored fact at once. */
  readonly form: new () => Event;
  readonly visibility: Visibility;
  readonly mayPost: PostingRule<Event>;
  /** For addressed events: the recipient units, fixed at intake. */
  readonly recipients?: (event: Event) => readonly string[];
  /** Who owes what because of this event. */
  readonly obligations?: (recorded: Recorded<Event>) => readonly ObligationFact[];
}

/** Everything the platform must know of a slice's events. A missing or unknown type does not compile. */
export interface Catalogue<Event extends { readonly type: string }, State> {
  readonly slice: string;
  /** The stream an event belongs to: `<category>-<uuid>`. */
  readonly stream: (event: Event) => string;
  readonly decider: Decider<State, Event>;
  readonly events: { readonly [Type in Event['type']]: CatalogueEntry<Extract<Event, { readonly type: Type }>> };
  readonly upcasters?: readonly Upcaster[];
}

/** Writes a catalogue down with its types checked. */
export const catalogue = <Event extends { readonly type: string }, State>(
  entries: Catalogue<Event, State>,
): Catalogue<Event, State> => entries;

/** The named posting rules that catalogues are built from. */
export const everyUnit: PostingRule<unknown> = () => true;
export const unitsWithRole =
  (...roles: Unit['roles'][number][]): PostingRule<unknown> =>
  (unit) =>
    roles.some((role) => unit.roles.includes(role));
/** Only the unit that records this body's decisions (a municipality cannot record another board's decision). */
export const ownerOfBody =
  <Event>(body: (event: Event) => string): PostingRule<Event> =>
  (unit, event) =>
    unit.bodies.includes(body(event));
/** Only a unit of this party. */
export const unitOfParty =
  <Event>(party: (event: Event) => string): PostingRule<Event> =>
  (unit, event) =>
    unit.party === party(event);
/** Several rules, any of which suffices. */
export const anyOf =
  <Event>(...rules: PostingRule<Event>[]): PostingRule<Event> =>
  (unit, event) =>
    rules.some((rule) => rule(unit, event));
