import { CompactSign, importJWK } from 'jose';
import { canonical } from '../canonical.js';
import type { Saying } from '../post/cloud-event.js';
import type { PublishedKey } from './directory.js';
import { publicKey, type KeyPairs, type KeyRing } from './key-ring.js';

/**
 * Says which keys others shall use from a day on. The signing key that the directory shows vouches for them, the new one
 * for itself where there is none.
 */
export const publication = async (ring: KeyRing, published: readonly PublishedKey[], from: string): Promise<Saying> => {
  const [newest] = ring.pairs;
  if (!newest) throw new Error('There is no key to publish: make new ones first.');
  const said = { unit: ring.unit, encryption: publicKey(newest.encryption), signing: publicKey(newest.signing), from };
  return {
    type: 'unit-keys.published.v1',
    data: { ...said, proof: await proofOf(said, voucher(ring, newest, published)) },
  };
};

const voucher = ({ pairs }: KeyRing, newest: KeyPairs, published: readonly PublishedKey[]): KeyPairs['signing'] => {
  const before = published.find(({ use }) => use === 'sig');
  if (!before) return newest.signing;
  const own = pairs.find(({ signing }) => signing.kid === before.kid);
  if (own) return own.signing;
  throw new Error(
    'The signing key that was published before is not in this key file, so it cannot vouch for the new ones.',
  );
};

const proofOf = async (said: object, key: KeyPairs['signing']): Promise<string> =>
  new CompactSign(Buffer.from(canonical(said)))
    .setProtectedHeader({ alg: 'ES256', kid: String(key.kid) })
    .sign(await importJWK(key, 'ES256'));

export const withdrawal = (unit: string, kid: string, from: string): Saying => ({
  type: 'unit-key.withdrawn.v1',
  data: { unit, kid, from },
});
