import { Sourced } from '#platform/forms';
import { IsUUID, Matches, MaxLength } from 'class-validator';

/** A body that acts, `<party>/<slug>`, as the collaboration's configuration names it. */
export const bodyId = /^[a-z0-9-]{1,59}\/[a-z0-9-]{1,60}$/;

/** Code of a political party, e.g. `S`, `KD`. Parties are counted and named; persons never (K63). */
export const politicalPartyCode = /^[A-ZÅÄÖ]{1,6}$/;

/** What every fact about a matter says: which matter, and the body that handles it. */
export abstract class OfMatter extends Sourced {
  /** One body's handling of one matter. */
  @IsUUID() readonly matterId!: string;
  /** The body that acts. Only the unit that records for it may post. */
  @MaxLength(120) @Matches(bodyId) readonly body!: string;
}
