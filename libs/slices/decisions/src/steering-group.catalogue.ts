import { anyOf, catalogue, unitOfParty, unitsWithRole } from '#platform/intake';
import {
  MeetingCalled,
  MeetingHeld,
  SeatFilled,
  SeatVacated,
  type SteeringGroupEvent,
} from './domain/steering-group.events.js';
import { steeringGroup, type SteeringGroup } from './domain/steering-group.js';

const secretariat = unitsWithRole('steering-group', 'centre');
const secretariatOrParty = anyOf<SeatFilled | SeatVacated>(
  secretariat,
  unitOfParty(({ party }) => party),
);

export const steeringGroupCatalogue = catalogue<SteeringGroupEvent, SteeringGroup>({
  slice: 'decisions',
  stream: ({ agreementId }) => `steering-group-${agreementId}`,
  decider: steeringGroup,
  events: {
    'meeting.called.v1': { form: MeetingCalled, visibility: 'open', mayPost: secretariat },
    'meeting.held.v1': { form: MeetingHeld, visibility: 'open', mayPost: secretariat },
    'seat.filled.v1': { form: SeatFilled, visibility: 'open', mayPost: secretariatOrParty },
    'seat.vacated.v1': { form: SeatVacated, visibility: 'open', mayPost: secretariatOrParty },
  },
});
