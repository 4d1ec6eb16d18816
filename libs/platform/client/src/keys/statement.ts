import type { JWK } from 'jose';
import { canonical } from '../canonical.js';

/** What a unit says of its keys. */
export interface Stated {
  readonly unit: string;
  readonly encryption: JWK;
  readonly signing: JWK;
  readonly from: string;
  /** Thumbprint of the signing key before. */
  readonly succeeds?: string;
}

/** With the signatures (JWS, ES256, payload detached): by the new signing key, and by the one before. */
export interface Published extends Stated {
  readonly proof: string;
  readonly countersignature?: string;
}

/** What both keys sign. It names its purpose, so that no other signature passes for it. */
export const statementOf = ({ unit, encryption, signing, from, succeeds }: Stated): string =>
  canonical({ samverk: 'unit-keys.v1', unit, encryption, signing, from, succeeds });
