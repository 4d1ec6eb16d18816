import { Rejection, type Decider } from '#platform/domain';
import { anyOf, catalogue, everyUnit, unitOfParty } from '../catalogue.js';
import { DoorClosed, DoorOpened, DoorRemarked, type DoorEvent } from './door.events.js';

export interface Door {
  readonly open: boolean;
  readonly remarks: number;
}

/** A slice small enough to reason about: opening an open door is already so, closing a closed one is rejected. */
export const door: Decider<Door, DoorEvent> = {
  initial: { open: false, remarks: 0 },
  decide: (state, { event }) => {
    switch (event.type) {
      case 'door.opened.v1':
        return state.open ? [] : [event];
      case 'door.closed.v1':
        if (!state.open) throw new Rejection('door-not-open', 'Only an open door can be closed.');
        return [event];
      case 'door.remarked.v1':
        return [event];
    }
  },
  evolve: (state, { event }) => {
    switch (event.type) {
      case 'door.opened.v1':
        return { ...state, open: true };
      case 'door.closed.v1':
        return { ...state, open: false };
      case 'door.remarked.v1':
        return { ...state, remarks: state.remarks + 1 };
    }
  },
};

export const doorCatalogue = catalogue<DoorEvent, Door>({
  slice: 'doors',
  stream: ({ doorId }) => `door-${doorId}`,
  decider: door,
  events: {
    'door.opened.v1': { form: DoorOpened, visibility: 'open', mayPost: everyUnit },
    'door.closed.v1': { form: DoorClosed, visibility: 'open', mayPost: anyOf(unitOfParty(() => 'north')) },
    'door.remarked.v1': { form: DoorRemarked, visibility: 'open', mayPost: everyUnit },
  },
});
