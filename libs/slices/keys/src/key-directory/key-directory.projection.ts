import type { Projection } from '#platform/projections';
import { evolve } from '../domain/evolving.js';
import type { KeysEvent } from '../domain/keys.events.js';
import { noKeys } from '../domain/unit-keys.state.js';
import { KeyDirectoryRow } from './key-directory.entity.js';

/** Which keys is a unit sealed to, which does it sign with, and who vouches for them? */
export const keyDirectory: Projection<KeysEvent, KeyDirectoryRow> = {
  name: 'key_directory',
  version: 1,
  entity: KeyDirectoryRow,
  types: ['unit-keys.published.v1', 'unit-key.withdrawn.v1', 'unit-keys.restart-allowed.v1'],
  keys: ({ event }) => [event.unit],
  fold: (row, recorded) => ({ keys: evolve(row?.keys ?? noKeys, recorded) }),
};
