import type { Projection } from '#platform/projections';
import type { SeatFilled, SeatVacated } from '../domain/steering-group.events.js';
import { SeatRow, type SeatFact } from './seats.entity.js';

/** Who sits in the steering group? */
export const steeringGroupSeats: Projection<SeatFilled | SeatVacated, SeatRow> = {
  name: 'steering_group_seats',
  version: 1,
  entity: SeatRow,
  types: ['seat.filled.v1', 'seat.vacated.v1'],
  keys: ({ event }) => [`${event.agreementId}/${event.seat}`],
  fold: (row, { event, occurred }) => {
    const { agreementId, seat } = event;
    return { agreementId, seat, facts: [...(row?.facts ?? []), { occurred, party: event.party, ...situation(event) }] };
  },
};

const situation = (event: SeatFilled | SeatVacated): Pick<SeatFact, 'status' | 'function' | 'orAppointee'> =>
  event.type === 'seat.vacated.v1'
    ? { status: 'vacant', function: null, orAppointee: false }
    : { status: event.status, function: event.function ?? null, orAppointee: event.orAppointee ?? false };
