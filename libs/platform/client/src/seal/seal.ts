import { GeneralEncrypt, importJWK, type GeneralJWE, type JWK } from 'jose';
import { canonical, sha256 } from '../canonical.js';
import { kidOf } from '../keys/kid.js';
import { commitTo } from './commitment.js';
import { padded } from './plaintext.js';
import { CannotSeal } from './seal-errors.js';

export const ALG = 'ECDH-ES+A256KW';
export const ENC = 'A256GCM';

/** A text that nobody but the holders of the recipients' keys can read. */
export interface Sealed {
  /** What is handed in to the hub. */
  readonly jwe: GeneralJWE;
  /** What the event holds as `content`. */
  readonly content: ContentRef;
  /** Proves what was committed to, together with the text: the recipients have it too. */
  readonly salt: string;
}

export interface ContentRef {
  /** SHA-256 over the canonical JSON of the JWE, base64url. */
  readonly ciphertext: string;
  readonly commitment: string;
}

export const ciphertextOf = (jwe: unknown): string => sha256(canonical(jwe), 'base64url');

/** Seals a text to public encryption keys, one or several. Needs no hub. */
export const sealTo = async (text: string, keys: readonly JWK[]): Promise<Sealed> => {
  if (keys.length === 0) throw new CannotSeal('There is nobody to seal to.');
  const { salt, commitment } = commitTo(text);
  const sealing = new GeneralEncrypt(padded({ salt, text })).setProtectedHeader({ enc: ENC });
  for (const key of keys) {
    const recipient = sealing.addRecipient(await importJWK(publicPart(key), ALG));
    recipient.setUnprotectedHeader({ alg: ALG, kid: await kidOf(key) });
  }
  const jwe = await sealing.encrypt();
  return { jwe, content: { ciphertext: ciphertextOf(jwe), commitment }, salt };
};

const publicPart = ({ kty, crv, x, y }: JWK): JWK => {
  if (kty !== 'EC' || crv !== 'P-256') throw new CannotSeal('A recipient key is not on the curve P-256.');
  return { kty, crv, x, y };
};
