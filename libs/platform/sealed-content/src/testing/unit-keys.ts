import { exportJWK, GeneralEncrypt, generateKeyPair, type CryptoKey } from 'jose';
import { thumbprint, type Jwe, type P256 } from '#platform/sealed-content';

/** A key pair as a unit would keep it; the private half never leaves the unit. */
export interface KeyPair {
  readonly kid: string;
  readonly jwk: P256;
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
}

const pair = async (algorithm: 'ECDH-ES+A256KW' | 'ES256'): Promise<KeyPair> => {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { crv: 'P-256', extractable: true });
  const { x, y } = await exportJWK(publicKey);
  const jwk: P256 = { kty: 'EC', crv: 'P-256', x: x!, y: y! };
  return { kid: thumbprint(jwk), jwk, publicKey, privateKey };
};

export const encryptionKey = (): Promise<KeyPair> => pair('ECDH-ES+A256KW');
export const signingKey = (): Promise<KeyPair> => pair('ES256');

/** What a partner seals, padded to a size class, by a library that is not ours. */
export const sealedTo = async (
  keys: readonly Pick<KeyPair, 'kid' | 'publicKey'>[],
  text = 'a text',
  size = 1024,
): Promise<Jwe> => {
  const open = { samverk: 'sealed-content.v1', salt: 'A'.repeat(43), text, padding: '' };
  const padding = 'x'.repeat(size - Buffer.byteLength(JSON.stringify(open)));
  const encrypt = new GeneralEncrypt(Buffer.from(JSON.stringify({ ...open, padding })));
  encrypt.setProtectedHeader({ enc: 'A256GCM' });
  for (const { kid, publicKey } of keys)
    encrypt.addRecipient(publicKey).setUnprotectedHeader({ alg: 'ECDH-ES+A256KW', kid });
  return { ...(await encrypt.encrypt()) };
};
