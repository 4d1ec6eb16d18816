import { CompactEncrypt, compactDecrypt } from 'jose';

/** Rounds of PBKDF2 with SHA-512; what a guess costs. */
const ROUNDS = 600_000;
const ALG = 'PBES2-HS512+A256KW';
const ENC = 'A256GCM';

/** A text that only this passphrase opens (RFC 7518 § 4.8). */
export const locked = (text: string, passphrase: string): Promise<string> =>
  new CompactEncrypt(Buffer.from(text))
    .setProtectedHeader({ alg: ALG, enc: ENC })
    .setKeyManagementParameters({ p2c: ROUNDS })
    .encrypt(Buffer.from(passphrase.normalize('NFC')));

export const unlocked = async (text: string, passphrase: string): Promise<string> => {
  const only = { keyManagementAlgorithms: [ALG], contentEncryptionAlgorithms: [ENC], maxPBES2Count: ROUNDS };
  const { plaintext } = await compactDecrypt(text, Buffer.from(passphrase.normalize('NFC')), only);
  return Buffer.from(plaintext).toString('utf8');
};
