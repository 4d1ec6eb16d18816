import type { Unit } from '#platform/domain';
import { Directory, type Caller } from '#platform/identity';

const unit = (id: string, party: string): Unit => ({
  id,
  party,
  name: id,
  secrecyRegime: 'other',
  bodies: [],
  functions: ['registrar'],
  roles: [],
});

/** The office belongs to the party that may close doors; the guest does not. */
export const units = [unit('office', 'north'), unit('guest', 'south')] as const;

export const caller = (id: 'office' | 'guest' = 'office'): Caller => ({
  collaboration: 'house',
  unit: units.find((each) => each.id === id)!,
  function: 'registrar',
  scopes: ['events:write', 'read'],
  client: id,
});

/** The collaboration `house` and its two units. */
export const directory = new Directory([
  { id: 'house', name: 'Huset', nameEn: 'The house', parties: [], units, bodies: [] },
]);
