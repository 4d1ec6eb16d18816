import fc from 'fast-check';
import { CompactEncrypt, FlattenedEncrypt, GeneralEncrypt, generateKeyPair } from 'jose';
import { inspect, SIZE_CLASSES, type Inspected, type Jwe, type Malformed } from '#platform/sealed-content';
import { encryptionKey, sealedTo, type KeyPair } from '#platform/sealed-content/testing';

const MARKER = 'Astrid Marker 19121212-1212';
let keys: KeyPair[];
let one: Jwe;
let two: Jwe;
beforeAll(async () => {
  keys = await Promise.all([encryptionKey(), encryptionKey()]);
  one = await sealedTo(keys.slice(0, 1));
  two = await sealedTo(keys);
});

const b64 = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const pointerOf = (value: unknown): string | undefined => (inspect(value) as Partial<Malformed>).pointer;
interface Recipient {
  readonly header: Record<string, unknown>;
  readonly encrypted_key: string;
}
const recipients = (): readonly [Recipient, Recipient] => two['recipients'] as [Recipient, Recipient];
const firstWith = (header: Record<string, unknown>): Jwe => ({
  ...two,
  recipients: [{ ...recipients()[0], header: { ...recipients()[0].header, ...header } }, recipients()[1]],
});

describe('a sealed content as libraries make it', () => {
  it('is taken with one recipient and with several', () => {
    expect(inspect(one)).toMatchObject({ kids: [keys[0]!.kid], sizeClass: 1024 });
    expect(inspect(two)).toMatchObject({ kids: keys.map(({ kid }) => kid), sizeClass: 1024 });
  });

  it('has one address, however its members are ordered', () => {
    const turned = Object.fromEntries(Object.entries(two).reverse());
    expect((inspect(turned) as Inspected).ciphertext).toBe((inspect(two) as Inspected).ciphertext);
  });

  it.each(SIZE_CLASSES)('is taken in the size class %i', async (size) => {
    expect(inspect(await sealedTo(keys, 'a text', size))).toMatchObject({ sizeClass: size });
  });
});

describe('S16: of what a library may leave to choice', () => {
  const withProtected = (header: object): Jwe => ({ ...two, protected: b64({ enc: 'A256GCM', ...header }) });

  it('type and content type are taken when they say what it is', () => {
    for (const header of [{}, { typ: 'JOSE+JSON' }, { cty: 'json' }, { typ: 'JOSE+JSON', cty: 'json' }])
      expect(pointerOf(withProtected(header))).toBeUndefined();
    for (const header of [{ cty: MARKER }, { typ: 'json' }, { typ: 'JOSE+JSON', cty: 'JOSE+JSON' }, { cty: null }])
      expect(pointerOf(withProtected(header))).toBe('/protected');
  });

  it('a single recipient has its ephemeral key in either place, never in both', () => {
    const [own] = recipients();
    const bare = { ...two, recipients: [own], protected: b64({ enc: 'A256GCM' }) };
    expect(pointerOf(bare)).toBeUndefined();
    expect(pointerOf({ ...bare, protected: b64({ enc: 'A256GCM', epk: own.header['epk'] }) })).toBe(
      '/recipients/0/header',
    );
    expect(pointerOf({ ...bare, protected: b64(MARKER) })).toBe('/protected');
  });

  it('as many as 20 can open it', () => {
    const kid = (nr: number) => b64(Buffer.alloc(32, nr).toString('latin1')).slice(0, 43);
    const many = Array.from({ length: 20 }, (_, nr) => {
      const [own] = recipients();
      return { ...own, header: { ...own.header, kid: kid(nr) } };
    });
    expect(inspect({ ...two, recipients: many })).toMatchObject({ kids: many.map(({ header }) => header.kid) });
  });
});

describe('S16: what is no sealed content', () => {
  const wrong: [string, string, () => unknown][] = [
    ['null', '', () => null],
    ['a list', '', () => [two]],
    ['a text', '', () => 'eyJ'],
    ['a member too few', '', () => Object.fromEntries(Object.entries(two).filter(([name]) => name !== 'tag'))],
    ...['unprotected', 'aad', 'header', 'encrypted_key', MARKER].map((name): [string, string, () => unknown] => [
      `a member ${name}`,
      '',
      () => ({ ...two, [name]: MARKER }),
    ]),
    ['clear text for ciphertext', '/ciphertext', () => ({ ...two, ciphertext: MARKER })],
    ['a length between the classes', '/ciphertext', () => ({ ...two, ciphertext: b64('x'.repeat(1025)) })],
    ['an empty ciphertext', '/ciphertext', () => ({ ...two, ciphertext: '' })],
    ['padding of base64', '/tag', () => ({ ...two, tag: `${String(two['tag'])}==` })],
    ['a second spelling of the tag', '/tag', () => ({ ...two, tag: `${String(two['tag']).slice(0, 21)}B` })],
    ['a short tag', '/tag', () => ({ ...two, tag: b64('x'.repeat(12)) })],
    ['a long iv', '/iv', () => ({ ...two, iv: b64('x'.repeat(16)) })],
    ['no recipient', '/recipients', () => ({ ...two, recipients: [] })],
    ['21 recipients', '/recipients', () => ({ ...two, recipients: Array(21).fill(recipients()[0]) })],
    ['recipients by name', '/recipients', () => ({ ...two, recipients: { 0: recipients()[0], length: 1 } })],
    [
      'a recipient with a name',
      '/recipients/1',
      () => ({ ...two, recipients: [recipients()[0], { ...recipients()[1], name: MARKER }] }),
    ],
    [
      'a recipient without a header',
      '/recipients/1/header',
      () => ({ ...two, recipients: [recipients()[0], { ...recipients()[1], header: null }] }),
    ],
    [
      'a wrapped key of another length',
      '/recipients/1/encrypted_key',
      () => ({ ...two, recipients: [recipients()[0], { ...recipients()[1], encrypted_key: b64(MARKER) }] }),
    ],
    [
      'the same key twice',
      '/recipients/1/header/kid',
      () => ({ ...two, recipients: [recipients()[0], recipients()[0]] }),
    ],
    ...[
      { zip: 'DEF' },
      { crit: ['b64'] },
      { b64: false },
      { apu: b64(MARKER) },
      { typ: MARKER },
      { enc: 'A128CBC-HS256' },
      { alg: 'dir' },
      { alg: 'ECDH-ES+A256KW' },
    ].map((more): [string, string, () => unknown] => [
      `a protected header with ${JSON.stringify(more)}`,
      '/protected',
      () => ({ ...two, protected: b64({ enc: 'A256GCM', ...more }) }),
    ]),
    [
      'a header that names a member twice',
      '/protected',
      () => ({ ...two, protected: b64('{"enc":"A128GCM","enc":"A256GCM"}') }),
    ],
    ['a header with room for text', '/protected', () => ({ ...two, protected: b64('{"enc":"A256GCM"}   ') })],
    ['a header that is no JSON', '/protected', () => ({ ...two, protected: b64(MARKER) })],
    [
      'an epk for all of several',
      '/protected',
      () => ({ ...two, protected: b64({ enc: 'A256GCM', epk: keys[0]!.jwk }) }),
    ],
    ...[
      'RSA-OAEP',
      'RSA-OAEP-256',
      'dir',
      'ECDH-ES',
      'ECDH-ES+A128KW',
      'A256KW',
      'A256GCMKW',
      'PBES2-HS256+A128KW',
      'none',
    ].map((alg): [string, string, () => unknown] => [
      `the algorithm ${alg}`,
      '/recipients/0/header/alg',
      () => firstWith({ alg }),
    ]),
    ['a kid that is a name', '/recipients/0/header/kid', () => firstWith({ kid: MARKER })],
    ['a header with p2c', '/recipients/0/header', () => firstWith({ p2c: 1e9 })],
    ...['zip', 'crit', 'jku', 'x5u', 'jwk', 'apu', 'apv', 'enc'].map((name): [string, string, () => unknown] => [
      `a recipient's ${name}`,
      '/recipients/0/header',
      () => firstWith({ [name]: MARKER }),
    ]),
  ];

  it.each(wrong)('%s is refused with its place', (_, pointer, value) => {
    expect(pointerOf(value())).toBe(pointer);
    expect(JSON.stringify(inspect(value()))).not.toContain('Astrid');
  });

  const zero = 'A'.repeat(43);
  const high = b64(Buffer.alloc(32, 0xff).toString('latin1')).slice(0, 43);
  it.each([
    ['off the curve', () => ({ ...keys[0]!.jwk, y: keys[1]!.jwk.y })],
    ['at zero', () => ({ ...keys[0]!.jwk, x: zero, y: zero })],
    ['beyond the field', () => ({ ...keys[0]!.jwk, x: high })],
    ['of another curve', () => ({ ...keys[0]!.jwk, crv: 'P-384' })],
    ['of another kind', () => ({ kty: 'OKP', crv: 'X25519', x: zero })],
    ['with a private part', () => ({ ...keys[0]!.jwk, d: zero })],
    ['with a leading zero byte', () => ({ ...keys[0]!.jwk, x: b64(`\0${MARKER}`) })],
    ['that is a text', () => MARKER],
    ['that is missing', () => null],
  ])('an ephemeral point %s is refused', (_, epk) => {
    expect(pointerOf(firstWith({ epk: epk() }))).toBe('/recipients/0/header/epk');
    expect(pointerOf({ ...one, protected: b64({ enc: 'A256GCM', epk: epk() }) })).toBe('/protected');
  });

  it('another serialization or algorithm of the same library is refused', async () => {
    const plaintext = Buffer.alloc(1024);
    const rsa = await generateKeyPair('RSA-OAEP-256');
    const alg = 'ECDH-ES+A256KW';
    const header = { alg, enc: 'A256GCM', kid: keys[0]!.kid };
    const made = [
      await new CompactEncrypt(plaintext).setProtectedHeader(header).encrypt(keys[0]!.publicKey),
      await new FlattenedEncrypt(plaintext).setProtectedHeader(header).encrypt(keys[0]!.publicKey),
      await new GeneralEncrypt(plaintext)
        .setProtectedHeader({ ...header, alg: 'RSA-OAEP-256' })
        .addRecipient(rsa.publicKey)
        .encrypt(),
      await new GeneralEncrypt(plaintext)
        .setProtectedHeader({ ...header, alg: 'ECDH-ES' })
        .addRecipient(keys[0]!.publicKey)
        .encrypt(),
      await new GeneralEncrypt(plaintext)
        .setProtectedHeader({ ...header, enc: 'A256CBC-HS512' })
        .addRecipient(keys[0]!.publicKey)
        .encrypt(),
    ];
    expect(made.map(pointerOf)).not.toContain(undefined);
  });
});

it('S16: no value of the sender is in a refusal, whatever was sent', () => {
  const mutated = fc.tuple(fc.constantFrom('protected', 'iv', 'ciphertext', 'tag', 'recipients'), fc.json());
  fc.assert(
    fc.property(mutated, fc.string({ minLength: 1 }), ([name, json], extra) => {
      const jwe: Record<string, unknown> = { ...two, [name]: JSON.parse(json) as unknown };
      expect(pointerOf(jwe)).toMatch(new RegExp(`^/${name}(/0)?$`));
      expect(pointerOf({ ...two, [`x${extra}`]: extra })).toBe('');
    }),
  );
});
