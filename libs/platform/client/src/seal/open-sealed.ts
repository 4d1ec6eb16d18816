import { flattenedDecrypt, importJWK, type GeneralJWE, type JWK } from 'jose';
import { kidOf } from '../keys/kid.js';
import { commitmentOf } from './commitment.js';
import { readPlaintext } from './plaintext.js';
import { ALG, ciphertextOf, ENC, type ContentRef } from './seal.js';
import { CannotOpen } from './seal-errors.js';

/**
 * Opens a sealed content with one's private keys, and checks that it is what the sender's event refers to.
 * @throws CannotOpen with the fault
 */
export const openSealed = async (jwe: GeneralJWE, content: ContentRef, keys: readonly JWK[]): Promise<string> => {
  if (ciphertextOf(jwe) !== content.ciphertext) throw new CannotOpen('other-ciphertext');
  const plaintext = readPlaintext(await decrypted(jwe, keys));
  if (!plaintext) throw new CannotOpen('damaged');
  if (commitmentOf(plaintext.salt, plaintext.text) !== content.commitment) throw new CannotOpen('other-text');
  return plaintext.text;
};

const decrypted = async ({ recipients, ...shared }: GeneralJWE, keys: readonly JWK[]): Promise<Uint8Array> => {
  const own = new Map(await Promise.all(keys.map(async (key) => [await kidOf(key), key] as const)));
  const recipient = recipients.find(({ header }) => own.has(String(header?.kid)));
  if (!recipient) throw new CannotOpen('no-key');
  const key = await importJWK(own.get(String(recipient.header?.kid))!, ALG);
  const only = { keyManagementAlgorithms: [ALG], contentEncryptionAlgorithms: [ENC] };
  try {
    return (await flattenedDecrypt({ ...shared, ...recipient }, key, only)).plaintext;
  } catch {
    throw new CannotOpen('damaged');
  }
};
