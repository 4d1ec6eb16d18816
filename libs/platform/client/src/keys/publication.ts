import { CompactSign, importJWK, type JWK } from 'jose';
import type { Saying } from '../post/cloud-event.js';
import type { UnitKeys } from './directory.js';
import { publicKey, type KeyRing } from './key-ring.js';
import { statementOf, type Stated } from './statement.js';

/** Why keys cannot be published, in a sentence that holds nothing of them. */
export class CannotPublish extends Error {
  override readonly name = 'CannotPublish';
}

/**
 * Says which keys others shall use from a day on: signed by the new signing key, and by the one published before, so that
 * nobody who has the unit's access token alone can put other keys in their place. Undefined when these are published already.
 */
export const publication = async (
  ring: KeyRing,
  said: UnitKeys | undefined,
  from: string,
): Promise<Saying | undefined> => {
  const [newest] = ring.pairs;
  if (!newest) throw new CannotPublish('There is no key to publish: make new ones first.');
  const latest = said?.publications.at(-1)?.signing.kid;
  if (latest === newest.signing.kid) return undefined;
  const before = said && latest && !isWithdrawn(said, latest) ? signingKey(ring, latest) : undefined;
  const [encryption, signing] = [named(newest.encryption), named(newest.signing)];
  const statement = { unit: ring.unit, encryption, signing, from, ...(before ? { succeeds: String(before.kid) } : {}) };
  const proof = await signature(statement, newest.signing);
  const countersignature = before && (await signature(statement, before));
  const data = { ...statement, proof, ...(countersignature ? { countersignature } : {}) };
  return { type: 'unit-keys.published.v1', data };
};

const named = (key: JWK): JWK => ({ ...publicKey(key), kid: String(key.kid) });

/** Then a witness must let the unit begin again; there is nobody to vouch for the new keys. */
const isWithdrawn = ({ keys }: UnitKeys, kid: string): boolean =>
  keys.some((key) => key.kid === kid && key.withdrawn !== undefined);

const signingKey = ({ pairs }: KeyRing, kid: string): JWK => {
  const own = pairs.find(({ signing }) => signing.kid === kid);
  if (own) return own.signing;
  throw new CannotPublish(
    'The signing key published before is not in this key file, so it cannot vouch for the new one: withdraw it as lost.',
  );
};

/** JWS with detached payload (RFC 7515 app. F): the statement stands in the event. */
const signature = async (statement: Stated, key: JWK): Promise<string> => {
  const jws = await new CompactSign(Buffer.from(statementOf(statement)))
    .setProtectedHeader({ alg: 'ES256', kid: String(key.kid) })
    .sign(await importJWK(key, 'ES256'));
  return jws.replace(/\..*\./, '..');
};

/** `rotated`: newer ones are in use · `lost`: nobody holds it · `compromised`: somebody else may. */
export type WithdrawalReason = 'rotated' | 'lost' | 'compromised';

export const withdrawal = (unit: string, kid: string, reason: WithdrawalReason, from: string): Saying => ({
  type: 'unit-key.withdrawn.v1',
  data: { unit, kid, from, reason },
});
