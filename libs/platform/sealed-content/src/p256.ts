import { createPublicKey, hash, type JsonWebKey } from 'node:crypto';
import { byteLength, hasMembers, isObject } from './base64url.js';

/** A public key on P-256 as a JWK (RFC 7518 § 6.2.1). */
export interface P256 {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

/** Whether it is nothing but a point of P-256. A point off the curve would let its maker learn a private key bit by bit. */
export const isP256 = (value: unknown): value is P256 => {
  if (!isObject(value) || !hasMembers(value, ['kty', 'crv', 'x', 'y'])) return false;
  const { kty, crv, x, y } = value;
  if (kty !== 'EC' || crv !== 'P-256' || byteLength(x) !== 32 || byteLength(y) !== 32) return false;
  try {
    // OpenSSL refuses coordinates that are no point of the curve.
    createPublicKey({ key: value as JsonWebKey, format: 'jwk' });
    return true;
  } catch {
    return false;
  }
};

/** A key's name: SHA-256 over its required members (RFC 7638), base64url. */
export const thumbprint = ({ crv, kty, x, y }: P256): string =>
  hash('sha256', JSON.stringify({ crv, kty, x, y }), 'base64url');
