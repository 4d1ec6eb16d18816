import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { canonical } from '#platform/event-store';
import type { ContentKey, Jwe } from '#platform/sealed-content';

const IV = 12;
const TAG = 16;

/** So that a blob is only read as the content it was kept as. */
const boundTo = ({ collaboration, unit, ciphertext }: ContentKey): Buffer =>
  Buffer.from(JSON.stringify([collaboration, unit, ciphertext]));

/** AES-256-GCM under the content's own key: iv, ciphertext, tag. */
export const encrypted = (content: ContentKey, key: Buffer, jwe: Jwe): Buffer => {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(boundTo(content));
  return Buffer.concat([iv, cipher.update(canonical(jwe)), cipher.final(), cipher.getAuthTag()]);
};

/** @throws when key and blob do not belong together */
export const decrypted = (content: ContentKey, key: Buffer, blob: Buffer): Jwe => {
  const decipher = createDecipheriv('aes-256-gcm', key, blob.subarray(0, IV)).setAAD(boundTo(content));
  decipher.setAuthTag(blob.subarray(-TAG));
  const text = Buffer.concat([decipher.update(blob.subarray(IV, -TAG)), decipher.final()]).toString('utf8');
  return JSON.parse(text) as Jwe;
};
