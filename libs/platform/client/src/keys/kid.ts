import { calculateJwkThumbprint, type JWK } from 'jose';

/** The name of a key: its thumbprint (RFC 7638), which follows from the public part alone. */
export const kidOf = ({ kty, crv, x, y }: JWK): Promise<string> =>
  calculateJwkThumbprint({ kty, crv, x, y } as JWK, 'sha256');
