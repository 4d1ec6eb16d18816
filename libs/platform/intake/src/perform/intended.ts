import type { Posted, Visibility } from '#platform/domain';
import type { EventKey, NewEvent } from '#platform/event-store';
import type { Judgement } from '../boundary/judgement.js';
import type { Fact } from '../form/check-form.js';

/** A fact that a unit means to have recorded, with who may see it. */
export interface Intended {
  readonly posted: Posted<Fact>;
  /** With the time by which the rules judge it, where that is not the time of recording (ADR 0025). */
  readonly judged?: Posted<Fact>;
  readonly visibility: Visibility;
  readonly recipients: readonly string[];
  /** What the boundary says of it. Counts after repetitions are recognised, like a rule of the slice. */
  readonly judgement?: Judgement;
  /** Ends what was disclosed, so that recipients read it no more: never refused for want of room (S46, S51). */
  readonly takesBack?: true;
}

export const newEvent = ({ posted: { event, ...envelope }, visibility, recipients }: Intended): NewEvent => {
  const { type, ...data } = event;
  return { ...envelope, type, visibility, recipients, data };
};

export const keyOf = ({ posted: { unit, source, id } }: Intended): EventKey => ({ unit, source, id });

/** The key as one string, for maps. */
export const keyText = ({ unit, source, id }: EventKey): string => JSON.stringify([unit, source, id]);
