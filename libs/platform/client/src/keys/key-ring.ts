import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { ALG } from '../seal/seal.js';
import { kidOf } from './kid.js';

/** What a unit publishes together: one key that others seal to, and one that it signs with. Both P-256. */
export interface KeyPairs {
  readonly encryption: JWK;
  readonly signing: JWK;
}

/** The private keys of one unit, newest first. They never leave the partner's side. */
export interface KeyRing {
  readonly unit: string;
  readonly pairs: readonly KeyPairs[];
}

const made = async (alg: string): Promise<JWK> => {
  const { privateKey } = await generateKeyPair(alg, { crv: 'P-256', extractable: true });
  const key = await exportJWK(privateKey);
  return { ...key, kid: await kidOf(key) };
};

const newPairs = async (): Promise<KeyPairs> => ({ encryption: await made(ALG), signing: await made('ES256') });

/** The first keys of a unit. */
export const newKeys = async (unit: string): Promise<KeyRing> => ({ unit, pairs: [await newPairs()] });

/** With new keys in front. The old ones stay: what was sealed to them can still be opened. */
export const rotated = async ({ unit, pairs }: KeyRing): Promise<KeyRing> => ({
  unit,
  pairs: [await newPairs(), ...pairs],
});

/** Without the keys that this one belongs to. What was sealed to them can never be opened again, by anyone. */
export const forgotten = ({ unit, pairs }: KeyRing, kid: string): KeyRing => ({
  unit,
  pairs: pairs.filter(({ encryption, signing }) => encryption.kid !== kid && signing.kid !== kid),
});

/** What others may know of a key. */
export const publicKey = ({ kty, crv, x, y }: JWK): JWK => ({ kty, crv, x, y }) as JWK;

export const encryptionKeys = ({ pairs }: KeyRing): readonly JWK[] => pairs.map(({ encryption }) => encryption);
