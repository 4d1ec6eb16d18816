import type { CalendarDate, Unit } from '#platform/domain';
import type { StoredEvent } from '#platform/event-store';
import type { CatalogueEntry } from '#platform/intake';
import { decide, readersOf, type Act } from '#platform/secrecy';

/** The function that a unit's systems subscribe in. A unit without it in its configuration has no inbox topic. */
export const SUBSCRIBER = 'case-system';

/** Whom an event goes to. A reader is counted for whether or not it has a topic yet (ADR 0032). */
export type Destination =
  { readonly to: 'open' } | { readonly to: 'releases' } | { readonly to: 'inbox'; readonly unit: string };

export const isSubscriber = ({ functions }: Unit): boolean => functions.includes(SUBSCRIBER);

/** A unit that nothing was said by or to, in a function that no duty names: what it may see, everyone may. */
const anyone: Unit = { id: '', party: '', name: '', secrecyRegime: 'other', bodies: [], functions: [], roles: [] };

const OPEN = [{ to: 'open' }] as const;
const RELEASES = [{ to: 'releases' }] as const;

type Entry = Pick<CatalogueEntry<unknown>, 'duty' | 'readBy' | 'apart' | 'released'>;

/** The policy says who may subscribe to it; what is handled by hand goes out one by one and never here (S14, S17, S73). */
export const destinationsOf = (event: StoredEvent, entry: Entry, on: CalendarDate): readonly Destination[] => {
  const { collaboration } = event;
  if (entry.apart) return [];
  const sees = (unit: Unit, acting: string, duty?: Entry['duty']): boolean => {
    const act: Act = { kind: 'subscribe', item: event, ...(duty ? { duty } : {}) };
    return decide({ collaboration, unit, function: acting }, act, on).allowed;
  };
  if (sees(anyone, '')) return entry.released ? RELEASES : OPEN;
  // What one keeps to oneself is for whom it belongs to; what was sent is read as the inbox is, and what that leaves out is not here.
  const duty = event.visibility === 'own' ? entry.duty : entry.readBy;
  return readersOf(event)
    .filter((unit) => sees({ ...anyone, id: unit }, SUBSCRIBER, duty))
    .map((unit) => ({ to: 'inbox', unit }) as const);
};

/** What its messages are counted under. */
export const readerOf = (destination: Destination): string =>
  destination.to === 'inbox' ? `inbox/${destination.unit}` : destination.to;
