import { hash } from 'node:crypto';
import { canonical } from '#platform/event-store';

/** JWE in general JSON serialization (RFC 7516 § 7.2.1), as it came. */
export type Jwe = Readonly<Record<string, unknown>>;

/** The lengths that a ciphertext may have, in bytes. The text is padded, so that its length tells the class only (S16). */
export const SIZE_CLASSES = [1024, 4096, 16_384, 65_536, 262_144, 1_048_576] as const;

export const MOST_RECIPIENTS = 20;

/** Largest body of `POST /v1/sealed-contents`: the largest class in base64url, with all recipients. */
export const SEALED_BODY_LIMIT = 1.5 * 1_048_576;

export const SEALED_MEDIA_TYPE = 'application/jose+json';

/** A content's address: SHA-256 over the canonical JSON (RFC 8785) of the JWE, base64url. */
export const addressOf = (jwe: Jwe): string => hash('sha256', canonical(jwe), 'base64url');
