import { flattenedVerify, importJWK, type JWK } from 'jose';
import { canonical } from '../canonical.js';
import { newKeys, publicKey, rotated, type KeyRing } from './key-ring.js';
import { publication } from './publication.js';

const day = '2026-03-01';
const ring = await newKeys('unit');
const signing = ({ pairs }: KeyRing, at = 0): JWK => pairs[at]!.signing;
const said = (...kids: JWK[]) => ({
  unit: 'unit',
  keys: [] as { kid: string; use: string; withdrawn?: string }[],
  publications: kids.map((key) => ({ encryption: key, signing: key, from: day, proof: '' })),
});
const verified = async (jws: unknown, data: Record<string, unknown>, key: JWK): Promise<boolean> => {
  const [header, , signature] = String(jws).split('.');
  const { proof: _proof, countersignature: _other, ...statement } = data;
  const payload = Buffer.from(canonical({ samverk: 'unit-keys.v1', ...statement })).toString('base64url');
  const verification = flattenedVerify(
    { protected: header!, payload, signature: signature! },
    await importJWK(publicKey(key), 'ES256'),
  );
  return verification.then(() => true).catch(() => false);
};

describe('The publication of keys', () => {
  it('holds nothing private', async () => {
    const told = JSON.stringify(await publication(ring, undefined, day));
    for (const { encryption, signing: own } of ring.pairs)
      for (const { d } of [encryption, own]) expect(told).not.toContain(d);
  });

  it('is vouched for by the new signing key alone when it is the first', async () => {
    const { data } = (await publication(ring, undefined, day))!;
    expect(data).not.toHaveProperty('succeeds');
    expect(await verified(data['proof'], data, signing(ring))).toBe(true);
  });

  it('is vouched for by the key before as well when there is one', async () => {
    const next = await rotated(ring);
    const { data } = (await publication(next, said(signing(ring)), day))!;
    expect(data['succeeds']).toBe(signing(ring).kid);
    expect(await verified(data['proof'], data, signing(next))).toBe(true);
    expect(await verified(data['countersignature'], data, signing(ring))).toBe(true);
    expect(await verified(data['countersignature'], { ...data, from: '2026-03-02' }, signing(ring))).toBe(false);
  });

  it('is not made when it was made before, nor without the key that must vouch for it', async () => {
    expect(await publication(ring, said(signing(ring)), day)).toBeUndefined();
    const other = await newKeys('unit');
    await expect(publication(other, said(signing(ring)), day)).rejects.toThrow(/withdraw it as lost/);
  });

  it('begins anew, vouched for by itself, when the key before was withdrawn', async () => {
    const other = await newKeys('unit');
    const lost = { ...said(signing(ring)), keys: [{ kid: signing(ring).kid!, use: 'sig', withdrawn: day }] };
    expect((await publication(other, lost, day))!.data).not.toHaveProperty('succeeds');
  });
});
