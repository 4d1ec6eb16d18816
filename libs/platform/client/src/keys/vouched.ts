import { flattenedVerify, importJWK, type JWK } from 'jose';
import { kidOf } from './kid.js';
import { statementOf, type Published } from './statement.js';
import { publicKey } from './key-ring.js';

/**
 * The encryption keys that a signing key one has made sure of vouches for: those published with it, and those of every
 * later publication that an unbroken row of countersignatures leads to. Whatever else a hub shows is not among them.
 * @param trusted thumbprint of the signing key
 */
export const vouchedFor = async (publications: readonly Published[], trusted: string): Promise<ReadonlySet<string>> => {
  const vouched = new Set<string>();
  let before: JWK | undefined;
  for (const each of publications) {
    const own = await kidOf(each.signing);
    const follows = before ? await isSigned(each, each.countersignature, before) : own === trusted;
    if (!follows || !(await isSigned(each, each.proof, each.signing))) {
      if (before) break;
      continue;
    }
    vouched.add(await kidOf(each.encryption));
    before = each.signing;
  }
  return vouched;
};

const isSigned = async (published: Published, jws: string | undefined, key: JWK): Promise<boolean> => {
  const [header = '', , signature = ''] = (jws ?? '').split('.');
  const payload = Buffer.from(statementOf(published)).toString('base64url');
  const publicPart = await importJWK(publicKey(key), 'ES256');
  const verification = flattenedVerify({ protected: header, payload, signature }, publicPart, {
    algorithms: ['ES256'],
  });
  return verification.then(
    () => true,
    () => false,
  );
};
