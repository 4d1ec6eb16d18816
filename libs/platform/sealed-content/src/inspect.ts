import { byteLength, hasMembers, headerIn, isObject } from './base64url.js';
import { addressOf, MOST_RECIPIENTS, SIZE_CLASSES, type Jwe } from './jwe.js';
import { isP256 } from './p256.js';

/** What can be known of a JWE without opening it. */
export interface Inspected {
  readonly jwe: Jwe;
  readonly ciphertext: string;
  /** Names of the keys it is sealed to, in order. */
  readonly kids: readonly string[];
  readonly sizeClass: number;
}

/** Where it is not what the hub takes, as a JSON pointer, and why. Never a value, never a name that the sender made up. */
export interface Malformed {
  readonly pointer: string;
  readonly detail: string;
}

/**
 * Takes one form of JWE and nothing besides: what is optional in RFC 7516 would be a place for text in clear, or for
 * another algorithm (`zip`, `crit`, `aad`, `unprotected`, `apu`, `typ` of one's own …).
 */
export const inspect = (value: unknown): Inspected | Malformed => {
  if (!isObject(value) || !hasMembers(value, ['protected', 'iv', 'ciphertext', 'tag', 'recipients']))
    return at('', 'exactly protected, iv, ciphertext, tag and recipients');
  const sizeClass = SIZE_CLASSES.find((size) => size === byteLength(value['ciphertext']));
  if (!sizeClass) return at('/ciphertext', `base64url of ${SIZE_CLASSES.join(', ')} bytes`);
  if (byteLength(value['iv']) !== 12) return at('/iv', 'base64url of 12 bytes');
  if (byteLength(value['tag']) !== 16) return at('/tag', 'base64url of 16 bytes');
  const { recipients } = value;
  if (!Array.isArray(recipients) || recipients.length < 1 || recipients.length > MOST_RECIPIENTS)
    return at('/recipients', `1 to ${MOST_RECIPIENTS} recipients`);
  const shared = headerIn(value['protected']);
  // With a single recipient, libraries put its ephemeral key under protection.
  const epkInShared = recipients.length === 1 && shared !== undefined && Object.hasOwn(shared, 'epk');
  if (!shared || !isShared(shared, epkInShared))
    return at('/protected', 'base64url of compact JSON: enc A256GCM; typ JOSE+JSON and cty json are allowed');
  return inspectRecipients(value, sizeClass, recipients, epkInShared);
};

const at = (pointer: string, detail: string): Malformed => ({ pointer, detail });

const isShared = (header: Record<string, unknown>, epk: boolean): boolean =>
  hasMembers(header, epk ? ['enc', 'epk'] : ['enc'], ['typ', 'cty']) &&
  header['enc'] === 'A256GCM' &&
  ['JOSE+JSON', undefined].includes(header['typ'] as string | undefined) &&
  ['json', undefined].includes(header['cty'] as string | undefined) &&
  (!epk || isP256(header['epk']));

const inspectRecipients = (
  jwe: Jwe,
  sizeClass: number,
  recipients: readonly unknown[],
  epkInShared: boolean,
): Inspected | Malformed => {
  const kids: string[] = [];
  for (const [index, recipient] of recipients.entries()) {
    const wrong = wrongRecipient(recipient, `/recipients/${index}`, epkInShared);
    if (wrong) return wrong;
    const { kid } = (recipient as { header: { kid: string } }).header;
    if (kids.includes(kid)) return at(`/recipients/${index}/header/kid`, 'each key once');
    kids.push(kid);
  }
  return { jwe, ciphertext: addressOf(jwe), kids, sizeClass };
};

const wrongRecipient = (recipient: unknown, pointer: string, epkInShared: boolean): Malformed | undefined => {
  if (!isObject(recipient) || !hasMembers(recipient, ['header', 'encrypted_key']))
    return at(pointer, 'exactly header and encrypted_key');
  const { header, encrypted_key: wrapped } = recipient;
  if (byteLength(wrapped) !== 40) return at(`${pointer}/encrypted_key`, 'base64url of 40 bytes');
  if (!isObject(header) || !hasMembers(header, epkInShared ? ['alg', 'kid'] : ['alg', 'kid', 'epk']))
    return at(`${pointer}/header`, 'exactly alg, kid and epk');
  if (header['alg'] !== 'ECDH-ES+A256KW') return at(`${pointer}/header/alg`, 'ECDH-ES+A256KW');
  if (byteLength(header['kid']) !== 32) return at(`${pointer}/header/kid`, 'the thumbprint (RFC 7638) of a unit key');
  if (!epkInShared && !isP256(header['epk'])) return at(`${pointer}/header/epk`, 'a public key on P-256');
  return undefined;
};
