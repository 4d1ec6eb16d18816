import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { headerIn, type P256 } from '#platform/sealed-content';

/** Whether a JWS with detached payload (RFC 7515 app. F) is this key's, over this text, in ES256 and nothing else. */
export const isSignedBy = (jws: string, kid: string, key: P256, payload: string): boolean => {
  const [header = '', , signature = ''] = jws.split('.');
  const { alg, kid: named, ...more } = headerIn(header) ?? {};
  if (alg !== 'ES256' || named !== kid || Object.keys(more).length > 0) return false;
  const signed = `${header}.${Buffer.from(payload).toString('base64url')}`;
  const { kty, crv, x, y } = key;
  const publicKey = createPublicKey({ key: { kty, crv, x, y } as JsonWebKey, format: 'jwk' });
  const bytes = Buffer.from(signature, 'base64url');
  return verify('sha256', Buffer.from(signed), { key: publicKey, dsaEncoding: 'ieee-p1363' }, bytes);
};
