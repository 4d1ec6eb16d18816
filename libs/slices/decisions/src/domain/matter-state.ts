import type { Posted } from '#platform/domain';
import { factKey } from './fact-key.js';
import type { MatterOpened } from './handling.events.js';
import type { EventOf, MatterEvent } from './matter.events.js';

/**
 * A matter that a body handles. Facts are often recorded long after they happened, in any order, so the state keeps
 * them by what they are; a rule that asks "earlier" compares when they occurred.
 */
export interface Handled {
  readonly status: 'handled';
  readonly opened: MatterOpened;
  /** The latest recorded fact under each key. */
  readonly facts: Readonly<Record<string, Posted<MatterEvent>>>;
}

export type Matter = { readonly status: 'absent' } | Handled;

/** The fact of this type with this identity, if it is on record. */
export const find = <Type extends MatterEvent['type']>(
  matter: Handled,
  type: Type,
  identity: string,
): Posted<EventOf<Type>> | undefined => matter.facts[`${type}:${identity}`] as Posted<EventOf<Type>> | undefined;

export const evolve = (matter: Matter, posted: Posted<MatterEvent>): Matter => {
  const { event } = posted;
  if (event.type === 'matter.opened.v1') {
    return { status: 'handled', opened: event, facts: { [factKey(posted)]: posted } };
  }
  return matter.status === 'absent' ? matter : { ...matter, facts: { ...matter.facts, [factKey(posted)]: posted } };
};
