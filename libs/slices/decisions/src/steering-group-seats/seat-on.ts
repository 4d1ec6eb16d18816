import { parseOccurred, type CalendarDate } from '#platform/domain';
import type { SeatFact } from './seats.entity.js';

const certainFrom = ({ occurred }: SeatFact): CalendarDate => parseOccurred(occurred)?.latest ?? '9999-12-31';

/** What held of a seat on a day: the latest fact that had certainly happened by then. Without a day: the latest of all. */
export const seatOn = (facts: readonly SeatFact[], on?: CalendarDate): SeatFact | undefined =>
  facts
    .filter((fact) => !on || certainFrom(fact) <= on)
    .toSorted((a, b) => (certainFrom(a) < certainFrom(b) ? -1 : certainFrom(a) > certainFrom(b) ? 1 : 0))
    .at(-1);
