import type { Decider } from '#platform/domain';
import type { Participants } from './participants.js';
import type { Told } from './told.js';

// Deciders of many slices pass here; each is checked against its events where it is written.
// eslint-disable-next-line typescript/no-explicit-any
export type AnyDecider = Decider<any, any>;

/** A stream as far as it was read. */
export interface Folded {
  readonly state: unknown;
  readonly version: number;
  readonly participants: Participants;
  readonly told: Told;
}
