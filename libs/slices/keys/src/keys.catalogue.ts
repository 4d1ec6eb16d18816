import { catalogue, type PostingRule } from '#platform/intake';
import { unitKeys } from './domain/unit-keys.decider.js';
import * as events from './domain/keys.events.js';
import type { UnitKeys } from './domain/unit-keys.state.js';
import { proofRefusal } from './proof/proof-refusal.js';

const visibility = 'open' as const;
/** A unit speaks for its own keys. */
const itself: PostingRule<events.KeysEvent> = (unit, event) => unit.id === event.unit;
/** Who makes sure that a unit begins again with its own key: never the unit, nor whoever runs the hub. */
const witness: PostingRule<events.UnitKeysRestartAllowed> = (unit, event) =>
  unit.id !== event.unit &&
  unit.secrecyRegime !== 'technical-operator' &&
  unit.roles.some((role) => role === 'operator' || role === 'municipal-association');

export const keysCatalogue = catalogue<events.KeysEvent, UnitKeys>({
  slice: 'keys',
  stream: ({ unit }) => `unit-keys-${unit}`,
  decider: unitKeys,
  events: {
    'unit-keys.published.v1': {
      form: events.UnitKeysPublished,
      visibility,
      mayPost: itself,
      duty: 'key-keeping',
      surroundings: proofRefusal,
    },
    'unit-key.withdrawn.v1': { form: events.UnitKeyWithdrawn, visibility, mayPost: itself, duty: 'key-keeping' },
    'unit-keys.restart-allowed.v1': {
      form: events.UnitKeysRestartAllowed,
      visibility,
      mayPost: witness,
      duty: 'records',
    },
  },
});
