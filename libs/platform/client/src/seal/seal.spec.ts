import fc from 'fast-check';
import type { JWK } from 'jose';
import { newKeys, publicKey } from '../keys/key-ring.js';
import { padded, SIZE_CLASSES } from './plaintext.js';
import { openSealed } from './open-sealed.js';
import { ciphertextOf, sealTo, type Sealed } from './seal.js';

const units = await Promise.all(
  Array.from({ length: 11 }, async (_, index) => (await newKeys(`unit-${index}`)).pairs[0]!.encryption),
);
const outsider = units[10]!;
const text = fc.string({ unit: 'binary', maxLength: 3000 });
const open = ({ jwe, content }: Sealed, key: JWK): Promise<string> => openSealed(jwe, content, [key]);
const sealed = (to: number, message: string): Promise<Sealed> => sealTo(message, units.slice(0, to).map(publicKey));
const size = ({ jwe }: Sealed): number => Buffer.from(jwe.ciphertext, 'base64url').length;

describe('A sealed text', () => {
  it('S16: is opened by each recipient and by nobody else, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 10 }), async (message, recipients) => {
        const content = await sealed(recipients, message);
        for (const key of units.slice(0, recipients)) expect(await open(content, key)).toBe(message);
        await expect(open(content, outsider)).rejects.toMatchObject({ fault: 'no-key' });
      }),
      { numRuns: 25 },
    );
  });

  it('S16: tells by its length only which size class it falls in', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (message) => {
        const form = { samverk: 'sealed-content.v1', salt: 'x'.repeat(43), text: message, padding: '' };
        const bytes = Buffer.byteLength(JSON.stringify(form));
        expect(size(await sealed(1, message))).toBe(SIZE_CLASSES.find((each) => bytes <= each));
      }),
    );
  });

  it('S16: is as long for one word as for a page', async () => {
    expect(size(await sealed(1, 'a'))).toBe(size(await sealed(1, 'ä'.repeat(400))));
  });

  it('S16: shares nothing with another seal of the same text', async () => {
    const [one, other] = [await sealed(2, 'samma'), await sealed(2, 'samma')];
    for (const name of ['ciphertext', 'iv', 'tag'] as const) expect(one.jwe[name]).not.toBe(other.jwe[name]);
    expect(one.content.commitment).not.toBe(other.content.commitment);
    expect(one.jwe.recipients[0]!.encrypted_key).not.toBe(other.jwe.recipients[0]!.encrypted_key);
    expect(one.jwe.recipients[0]!.header).not.toEqual(other.jwe.recipients[0]!.header);
  });

  it('S16: shows its recipients by the thumbprints of their keys', async () => {
    const { jwe } = await sealed(3, 'x');
    expect(jwe.recipients.map(({ header }) => header?.kid)).toEqual(units.slice(0, 3).map(({ kid }) => kid));
  });

  it.each(SIZE_CLASSES)('fills %i bytes exactly, to the last one', (bytes) => {
    const bare = padded({ salt: 's', text: '' }).toString().indexOf('"padding":"') + '"padding":""}'.length;
    expect(padded({ salt: 's', text: 'x'.repeat(bytes - bare) })).toHaveLength(bytes);
  });

  it('is refused when it is too long, without repeating it', () => {
    const long = 'hemligt'.repeat(200_000);
    expect(() => padded({ salt: 's', text: long })).toThrow(/too long/);
    expect(() => padded({ salt: 's', text: long })).not.toThrow(/hemligt/);
  });

  it('is refused when it holds half a character, which would come out as another text', async () => {
    await expect(sealed(1, 'x\ud83d')).rejects.toThrow(/well-formed/);
  });

  it('is not sealed to nobody', async () => {
    await expect(sealed(0, 'x')).rejects.toThrow(/nobody/);
  });
});

describe('What the hub hands out', () => {
  it('is known to be another ciphertext than the event refers to', async () => {
    const [one, other] = [await sealed(1, 'ett'), await sealed(1, 'två')];
    const swapped = { ...one, jwe: other.jwe };
    await expect(open(swapped, units[0]!)).rejects.toMatchObject({ fault: 'other-ciphertext' });
  });

  it('is known to be another text than the sender committed to', async () => {
    const [one, other] = [await sealed(1, 'ett'), await sealed(1, 'två')];
    const lie = { ...one, content: { ...one.content, commitment: other.content.commitment } };
    await expect(open(lie, units[0]!)).rejects.toMatchObject({ fault: 'other-text' });
  });

  it('is known to be changed, even where the event was changed with it', async () => {
    const { jwe, content } = await sealed(2, 'ett');
    const flipped = { ...jwe, tag: `${jwe.tag!.startsWith('A') ? 'B' : 'A'}${jwe.tag!.slice(1)}` };
    const forged = openSealed(flipped, { ...content, ciphertext: ciphertextOf(flipped) }, [units[0]!]);
    await expect(forged).rejects.toMatchObject({ fault: 'damaged' });
  });

  it('says nothing of key or text when it does not open', async () => {
    const content = await sealed(1, 'hemligt');
    const error: unknown = await open(content, outsider).catch((thrown: unknown) => thrown);
    const told = `${String(error)} ${JSON.stringify(error)} ${(error as Error).stack}`;
    for (const secret of ['hemligt', outsider.d!, outsider.x!, content.salt]) expect(told).not.toContain(secret);
  });
});
