import { CompactSign } from 'jose';
import { encryptionKey, signingKey, type KeyPair } from '#platform/sealed-content/testing';
import type { UnitKeysPublished, UnitPublicKey } from '../domain/keys.events.js';
import { statement } from '../proof/statement.js';

/** The two pairs of a unit. */
export interface UnitPairs {
  readonly encryption: KeyPair;
  readonly signing: KeyPair;
}

export const unitPairs = async (): Promise<UnitPairs> => ({
  encryption: await encryptionKey(),
  signing: await signingKey(),
});

export const named = ({ jwk, kid }: KeyPair): UnitPublicKey => ({ ...jwk, kid });

/** Signed by a library that is not ours; the payload is left out, as RFC 7515 app. F has it. */
export const detached = async (text: string, { kid, privateKey }: KeyPair, alg = 'ES256'): Promise<string> => {
  const jws = await new CompactSign(Buffer.from(text)).setProtectedHeader({ alg, kid }).sign(privateKey);
  return jws.replace(/\..*\./, '..');
};

/** A publication as a unit makes it, countersigned when it follows upon another. */
export const published = async (
  unit: string,
  pairs: UnitPairs,
  from: string,
  before?: KeyPair,
): Promise<UnitKeysPublished> => {
  const stated = {
    unit,
    encryption: named(pairs.encryption),
    signing: named(pairs.signing),
    from,
    ...(before ? { succeeds: before.kid } : {}),
  };
  const text = statement(stated);
  const proof = await detached(text, pairs.signing);
  const countersigned = before ? { countersignature: await detached(text, before) } : {};
  return { type: 'unit-keys.published.v1', ...stated, proof, ...countersigned };
};
