import type { Posted } from '#platform/domain';
import type { KeysEvent } from './keys.events.js';
import type { UnitKeys } from './unit-keys.state.js';

export const evolve = (keys: UnitKeys, { event }: Pick<Posted<KeysEvent>, 'event'>): UnitKeys => {
  switch (event.type) {
    case 'unit-keys.published.v1': {
      const { type: _type, unit: _unit, ...publication } = event;
      return { ...keys, publications: [...keys.publications, publication] };
    }
    case 'unit-key.withdrawn.v1': {
      const { type: _type, unit: _unit, ...withdrawal } = event;
      return { ...keys, withdrawals: [...keys.withdrawals, withdrawal] };
    }
    case 'unit-keys.restart-allowed.v1':
      return { ...keys, restarts: [...keys.restarts, event.signing] };
  }
};
