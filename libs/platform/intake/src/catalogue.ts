import type {
  CalendarDate,
  Contribution,
  CountedBy,
  Decider,
  ObligationFact,
  Recorded,
  Unit,
  Visibility,
} from '#platform/domain';
import type { Upcaster } from '#platform/event-store';
import type { Collaboration } from '#platform/identity';
import type { DisclosureClaim, Duty, Facts } from '#platform/secrecy';

/** May this unit say this? Pure; the token has already told who is calling. */
export type PostingRule<Event> = (unit: Unit, event: Event) => boolean;

/** Sealed content that goes with an event: the ciphertext by its hash, and the sender's salted commitment to the text. */
export interface ContentReference {
  readonly ciphertext: string;
  readonly commitment: string;
}

/** What else a rule may look at: the posting unit and what is known of the collaboration on the day. */
export interface Surroundings {
  readonly unit: Unit;
  readonly facts: Facts;
  /** The day of recording, in Sweden. */
  readonly today: CalendarDate;
  /** When it happened, as the event says: what was decided later does not reach back to it. */
  readonly occurred: string;
  /** Whom the configuration names. */
  readonly directory: Pick<Collaboration, 'parties' | 'units' | 'ageBands' | 'synthetic'>;
  /** What its slices count, and by what. */
  readonly countedBy: readonly CountedBy[];
}

export interface CatalogueEntry<Event> {
  /** class-validator class: form, type and stored fact at once. */
  readonly form: new () => Event;
  readonly visibility: Visibility;
  readonly mayPost: PostingRule<Event>;
  /** For addressed events: the recipient units, fixed at intake. */
  readonly recipients?: (event: Event) => readonly string[];
  /** What the function must be entrusted with. Left out: case work for what is not open, nothing for what is. */
  readonly duty?: Duty;
  /**
   * Who reads it, where that is not case work. It is asked for where it belongs, and stands in no inbox and among no sent
   * items, which are those of case work; the register has it.
   */
  readonly readBy?: Duty;
  /** On what ground secret data goes to the recipients; a row of the legal-basis matrix must allow it (S24–S30). */
  readonly disclosure?: (event: Event) => DisclosureClaim | undefined;
  /** The sealed content that goes with it: checked against the recipients, and theirs to fetch. */
  readonly content?: (event: Event) => ContentReference | undefined;
  /** Last day on which the recipients can fetch it. */
  readonly contentUntil?: (event: Event) => CalendarDate | undefined;
  /** From this event on, no recipient can fetch any content of its stream (S51). */
  readonly closesContent?: boolean;
  /** What must hold in the collaboration beyond the stream: settings, memberships. Answers with the reason why not. */
  readonly surroundings?: (event: Event, around: Surroundings) => Refused | undefined;
  /** Left out of inbox, sent items, register and descriptions: asked for one by one where it belongs (S73). */
  readonly apart?: true;
  /**
   * For figures that are out: what goes to the topic of releases in place of the event. The same keys, as many and as
   * long, whatever was counted (attack 24).
   */
  readonly released?: (event: Event) => readonly ReleasedRecord[];
  /** What the value of such a record is, by the name that its schema is published under. */
  readonly releasedForm?: { readonly name: string; readonly form: new () => object };
  /** Who owes what because of this event. */
  readonly obligations?: (recorded: Recorded<Event>) => readonly ObligationFact[];
  /** What is counted because of this event (K44). Left out, nothing is. */
  readonly contributes?: (event: Event) => Contribution;
}

/** One table of one period, under a key that the plan and the calendar give. */
export interface ReleasedRecord {
  readonly key: string;
  readonly value: string;
}

export interface Refused {
  readonly code: string;
  readonly message: string;
}

/** Everything the platform must know of a slice's events. A missing or unknown type does not compile. */
export interface Catalogue<Event extends { readonly type: string }, State> {
  readonly slice: string;
  /**
   * The stream an event belongs to: `<category>-<uuid>`. A stream that is not open is named with the unit that began it,
   * `<category>-<uuid>.<unit>`, so that no unit can find out, or occupy, the ids of another.
   * @param unit who posts it
   */
  readonly stream: (event: Event, unit: string) => string;
  readonly decider: Decider<State, Event>;
  readonly events: { readonly [Type in Event['type']]: CatalogueEntry<Extract<Event, { readonly type: Type }>> };
  /** Of a slice that counts something: by what, and every code that an event can carry. */
  readonly countedBy?: CountedBy;
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
