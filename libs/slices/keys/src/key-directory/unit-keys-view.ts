import type { UnitKey } from '#platform/secrecy';
import type { Publication } from '../domain/unit-keys.state.js';
import { usableKeys } from '../domain/usable-keys.js';
import type { KeyDirectoryRow } from './key-directory.entity.js';

/** Everything a partner needs to check a unit's keys for itself. */
export interface UnitKeysView {
  readonly unit: string;
  /** Oldest first; `withdrawn` is the first day on which a key may not be used. */
  readonly keys: readonly Omit<UnitKey, 'unit'>[];
  /** As the unit signed them, oldest first. */
  readonly publications: readonly Publication[];
}

export const viewOf = ({ key, keys }: KeyDirectoryRow): UnitKeysView => ({
  unit: key,
  keys: usableKeys(key, keys).map(({ unit: _unit, ...rest }) => rest),
  publications: keys.publications,
});

const algorithms = { enc: 'ECDH-ES+A256KW', sig: 'ES256' } as const;

/** A JWK set (RFC 7517 § 5) of what may be used on a day, newest first. */
export interface KeySet {
  readonly keys: readonly Readonly<Record<string, unknown>>[];
}

export const keySetOn = ({ keys }: UnitKeysView, on: string): KeySet => ({
  keys: keys
    .filter(({ from, withdrawn }) => from <= on && (withdrawn === undefined || on < withdrawn))
    .map(({ kid, use, jwk, from }) => ({ ...jwk, kid, use, alg: algorithms[use], from }))
    .reverse(),
});
