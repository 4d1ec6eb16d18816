import { newKeys, rotated, type KeyRing } from '../index.js';
import { saying, startPartners, type Partners } from '../testing/partners.js';

let partners: Partners;
let ring: KeyRing;
beforeEach(async () => {
  partners = await startPartners();
  partners.tiny.keys.clear();
  ring = await newKeys('receiver');
  await partners.hub.publishKeys(ring);
});
afterEach(() => partners.tiny.stop());

const sealing = (trusted: string | undefined) =>
  partners.as({ trusted: { receiver: trusted! } }).seal(saying.text, ['receiver']);
const signing = ({ pairs }: KeyRing) => pairs[0]!.signing.kid;

describe('A unit whose signing key one has made sure of', () => {
  it('is sealed to by the key published with it', async () => {
    const { jwe } = await sealing(signing(ring));
    expect(jwe.recipients[0]!.header!.kid).toBe(ring.pairs[0]!.encryption.kid);
  });

  it('is sealed to by later keys that it vouches for, however often they were rotated', async () => {
    let newest = ring;
    for (let times = 0; times < 3; times += 1) {
      newest = await rotated(newest);
      await partners.hub.publishKeys(newest);
    }
    const { jwe } = await sealing(signing(ring));
    expect(jwe.recipients[0]!.header!.kid).toBe(newest.pairs[0]!.encryption.kid);
  });

  it('S20: is not sealed to by a key that the hub has put in its place', async () => {
    const false_ = await newKeys('receiver');
    partners.tiny.keys.get('receiver')!.unshift({ ...false_.pairs[0]!.encryption, kid: 'x', use: 'enc' });
    await expect(sealing(signing(ring))).rejects.toThrow(/not vouched for/);
  });

  it('S20: is not sealed to by a publication that only claims to follow', async () => {
    const false_ = await newKeys('receiver');
    const mixed = { ...false_, pairs: [...false_.pairs, ...ring.pairs] };
    await partners.hub.publishKeys(mixed);
    const forged = partners.tiny.publications.pop()!;
    partners.tiny.publications.push({ ...forged, countersignature: forged.proof });
    await expect(sealing(signing(ring))).rejects.toThrow(/not vouched for/);
  });

  it('is not sealed to when the hub does not show that key at all', async () => {
    await expect(sealing(signing(await newKeys('receiver')))).rejects.toThrow(/not vouched for/);
  });
});
