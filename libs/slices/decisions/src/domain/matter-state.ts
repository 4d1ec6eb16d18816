import type { Posted } from '#platform/domain';
import { factKey } from './fact-key.js';
import type { MatterOpened } from './handling.events.js';
import type { EventOf, MatterEvent } from './matter.events.js';
import { byMinority } from './putting-off.js';

/** A matter that a body handles. */
export interface Handled {
  readonly status: 'pending' | 'tabled' | 'remitted-back' | 'decided';
  readonly opened: MatterOpened;
  /** It was tabled or remitted back before at a minority's request; then only a majority may do it again (5:50). */
  readonly putOffByMinority: boolean;
  /** The latest fact under each key. */
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
    return { status: 'pending', opened: event, putOffByMinority: false, facts: { [factKey(posted)]: posted } };
  }
  if (matter.status === 'absent') return matter;
  return { ...matter, ...situation(matter, event), facts: { ...matter.facts, [factKey(posted)]: posted } };
};

const situation = ({ putOffByMinority }: Handled, event: MatterEvent): Partial<Handled> => {
  if (event.type === 'matter.tabled.v1')
    return { status: 'tabled', putOffByMinority: putOffByMinority || byMinority(event) };
  if (event.type === 'matter.remitted-back.v1') {
    return { status: 'remitted-back', putOffByMinority: putOffByMinority || byMinority(event) };
  }
  return event.type === 'decision.made.v1' ? { status: 'decided' } : {};
};
