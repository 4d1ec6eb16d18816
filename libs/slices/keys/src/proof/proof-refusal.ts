import { addDays } from '#platform/domain';
import type { Refused, Surroundings } from '#platform/intake';
import { isP256, thumbprint, type P256 } from '#platform/sealed-content';
import type { UnitKeysPublished, UnitPublicKey } from '../domain/keys.events.js';
import { isSignedBy } from './is-signed-by.js';
import { statement } from './statement.js';

const invalidKey: Refused = {
  code: 'unit-key-invalid',
  message: 'A unit key is a point of P-256, named by its own thumbprint (RFC 7638).',
};
const invalidProof: Refused = {
  code: 'unit-keys-proof-invalid',
  message: 'The statement is signed (ES256) by the new signing key, and by the one before when there is one.',
};
const takenKey: Refused = { code: 'unit-keys-not-new', message: 'Each unit makes keys of its own.' };
/** One typing error must not leave a unit without keys for years: later ones would be out of order. */
const MOST_DAYS_AHEAD = 31;
const wrongDay: Refused = {
  code: 'unit-keys-out-of-order',
  message: 'New keys apply from today, or a day at most a month ahead, and not before those they replace.',
};

const isNamedRight = ({ kid, ...key }: UnitPublicKey): boolean => isP256(key) && thumbprint(key) === kid;

/** What does not hold of a publication beyond the order of the unit's own keys. */
export const proofRefusal = (event: UnitKeysPublished, { facts, today }: Surroundings): Refused | undefined => {
  const { unit, encryption, signing, from, proof, succeeds, countersignature } = event;
  if (![encryption, signing].every(isNamedRight)) return invalidKey;
  const payload = statement(event);
  if (!isSignedBy(proof, signing.kid, signing, payload)) return invalidProof;
  if ((succeeds === undefined) !== (countersignature === undefined)) return invalidProof;
  if (succeeds !== undefined && countersignature !== undefined) {
    const before = facts.keys.find((key) => key.unit === unit && key.use === 'sig' && key.kid === succeeds);
    if (!before || !isSignedBy(countersignature, succeeds, before.jwk as unknown as P256, payload)) return invalidProof;
  }
  if (facts.keys.some((key) => key.unit !== unit && [encryption.kid, signing.kid].includes(key.kid))) return takenKey;
  return from < today || from > addDays(today, MOST_DAYS_AHEAD) ? wrongDay : undefined;
};
