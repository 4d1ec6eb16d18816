import type { CalendarDate, Visibility } from '#platform/domain';
import type { Actor } from './actor.js';
import { disclosureRefusal, type Transfer } from './disclosure/disclosure-refusal.js';
import { entrusted, type Duty } from './duties.js';
import { concerns, readersOf, type Item } from './item.js';
import { allowed, hidden, notEntrusted, refused, type Verdict } from './verdict.js';

/** What someone wants to do with an item. */
export type Act =
  /** See it, have it counted, take it away in bulk, be sent it, or fetch its ciphertext. */
  | { readonly kind: 'read' | 'count' | 'export' | 'subscribe' | 'resolve'; readonly item: Item; readonly duty?: Duty }
  /** Add to a stream. Nobody but those it concerns may know that it exists. */
  | {
      readonly kind: 'write';
      readonly visibility: Visibility;
      /** The units that said something in it or were addressed; none for a new stream or an open one. */
      readonly participants: ReadonlySet<string>;
      readonly duty?: Duty;
    }
  /** Send secret data to other units. */
  | ({ readonly kind: 'transfer' } & Transfer)
  /** See an access that somebody made: `owner` is the unit whose item it was. */
  | { readonly kind: 'view-log'; readonly access: LoggedAccess };

export interface LoggedAccess {
  /** Empty for what was done to the machine as a whole, which concerns everyone whose items it holds. */
  readonly collaboration: string;
  readonly owner: string;
  readonly unit: string;
  readonly action: string;
}

/**
 * The boundary: every read, write, transfer, subscription, export, count and log view is decided here and nowhere else.
 * Nothing is allowed unless a line below says so; no role opens what is not one's own, and there is no override (S8, S19, S20, S28).
 * @param on the day it is done, in Sweden
 */
export const decide = (actor: Actor, act: Act, on: CalendarDate): Verdict => {
  switch (act.kind) {
    case 'read':
    case 'count':
    case 'export':
    case 'subscribe':
    case 'resolve':
      if (act.item.collaboration !== actor.collaboration) return hidden;
      if (act.item.visibility === 'open') return allowed;
      if (!entrusted(actor.function, act.duty ?? 'case-work')) return notEntrusted;
      return readersOf(act.item).includes(actor.unit.id) ? allowed : hidden;
    case 'write':
      if (act.visibility === 'open' && !act.duty) return allowed;
      if (!entrusted(actor.function, act.duty ?? 'case-work')) return notEntrusted;
      if (act.visibility === 'open') return allowed;
      return concerns(act.participants, actor.unit.id) ? allowed : hidden;
    case 'transfer': {
      const refusal = disclosureRefusal(act, actor.unit, on);
      return refusal ? refused(refusal.code, refusal.message) : allowed;
    }
    case 'view-log':
      if (!entrusted(actor.function, 'log-review')) return notEntrusted;
      if (act.access.collaboration === '' && act.access.action === 'administer') return allowed;
      if (act.access.collaboration !== actor.collaboration) return hidden;
      return [act.access.owner, act.access.unit].includes(actor.unit.id) ? allowed : hidden;
  }
};
