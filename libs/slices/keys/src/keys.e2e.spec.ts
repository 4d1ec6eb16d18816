import { randomUUID } from 'node:crypto';
import { compactVerify, CompactSign, generateKeyPair } from 'jose';
import { aUnit, wholeHub } from '#platform/intake/testing';
import { encryptionKey, sealedTo, signingKey } from '#platform/sealed-content/testing';
import type { Jwe } from '#platform/sealed-content';
import { KeysModule } from './keys.module.js';
import { statement } from './proof/statement.js';
import { detached, published, unitPairs, type UnitPairs } from './testing/index.js';

const MARKER = 'Astrid Marker 19121212-1212';
const unit = (id: string, more = {}) => aUnit(id, { functions: ['key-keeper', 'case-officer', 'registrar'], ...more });
const units = [
  unit('school'),
  unit('clinic'),
  unit('shelter'),
  unit('host', { roles: ['operator'] }),
  unit('technician', { secrecyRegime: 'technical-operator' }),
];

let hub: Awaited<ReturnType<typeof wholeHub>>;
const pairs = new Map<string, UnitPairs>();
const day = (text: string): void => {
  hub.clock.time = `${text}T12:00:00.000Z`;
};
const say = (who: string, event: object, on = '2026-02-02') =>
  hub.tell(who, event as { type: string }, who === 'host' ? 'registrar' : 'key-keeper', on);

beforeAll(async () => {
  hub = await wholeHub({ slices: [KeysModule], units });
  for (const each of ['school', 'clinic', 'technician']) {
    pairs.set(each, await unitPairs());
    await say(each, await published(each, pairs.get(each)!, '2026-02-02'));
  }
});
afterAll(() => hub.close());

const encOf = (who: string) => pairs.get(who)!.encryption;
const handIn = async (
  body: unknown,
  { who = 'shelter', acting = 'case-officer', type = 'application/jose+json' } = {},
) => {
  const response = await fetch(`${hub.url}/v1/sealed-contents`, {
    method: 'POST',
    headers: { 'content-type': type, 'x-unit': who, 'x-function': acting },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, text, json: () => JSON.parse(text) as Record<string, unknown> };
};

describe('sealed content', () => {
  beforeEach(() => day('2026-02-02'));

  it('S14: is handed in, and again, and told whom it is sealed to', async () => {
    const jwe = await sealedTo([encOf('school'), encOf('clinic')]);
    const first = await handIn(jwe);
    expect(first.status).toBe(201);
    expect(first.json()).toEqual({
      ciphertext: expect.stringMatching(/^[\w-]{43}$/),
      recipients: ['clinic', 'school'],
      sizeClass: 1024,
    });
    const again = await handIn(Object.fromEntries(Object.entries(jwe).reverse()));
    expect(again).toMatchObject({ status: 200, text: first.text });
  });

  it('S14: of one unit is not told to another that hands in the same', async () => {
    const jwe = await sealedTo([encOf('school')]);
    expect((await handIn(jwe)).status).toBe(201);
    expect((await handIn(jwe, { who: 'clinic' })).status).toBe(201);
  });

  it('S65: is handed in by who is entrusted with case work', async () => {
    const jwe = await sealedTo([encOf('school')]);
    for (const acting of ['registrar', 'key-keeper', 'nobody'])
      expect(await handIn(jwe, { acting })).toMatchObject({ status: 403 });
  });

  it('S12: S20: is not sealed to who runs the hub, alone or beside others', async () => {
    for (const keys of [[encOf('technician')], [encOf('school'), encOf('technician')]])
      expect((await handIn(await sealedTo(keys))).status).toBe(422);
  });

  it.each([
    ['a key that nobody has published', async () => [await encryptionKey()]],
    ['one published and one unknown key', async () => [encOf('school'), await encryptionKey()]],
    ['a key made for signing', async () => [{ ...encOf('school'), kid: pairs.get('school')!.signing.kid }]],
  ])('S14: is not sealed to %s', async (_, keys) => {
    expect((await handIn(await sealedTo(await keys()))).status).toBe(422);
  });

  it('is not sealed to a key before its day', async () => {
    day('2026-02-01');
    expect((await handIn(await sealedTo([encOf('school')]))).status).toBe(422);
  });

  it('S14: tells whose keys are named, whatever order they stand in', async () => {
    const jwe = await sealedTo([encOf('school'), encOf('clinic')]);
    const [one, two] = jwe['recipients'] as [Record<string, unknown>, Record<string, unknown>];
    const swapped = {
      ...jwe,
      recipients: [
        { ...one, header: two['header'] },
        { ...two, header: one['header'] },
      ],
    };
    expect((await handIn(swapped)).json()['recipients']).toEqual(['clinic', 'school']);
    const doubled = { ...jwe, recipients: [one, { ...two, header: one['header'] }] };
    expect(await handIn(doubled)).toMatchObject({ status: 422 });
  });

  it.each([
    ['a duplicate member', 400, (jwe: Jwe) => JSON.stringify(jwe).replace('{', `{"iv":"${MARKER}",`)],
    ['deep nesting', 400, () => `${'['.repeat(100_000)}"${MARKER}"${']'.repeat(100_000)}`],
    ['ten megabytes', 413, (jwe: Jwe) => JSON.stringify({ ...jwe, ciphertext: MARKER.repeat(400_000) })],
    ['text in clear', 422, (jwe: Jwe) => JSON.stringify({ ...jwe, ciphertext: MARKER })],
    ['a member with a telling name', 422, (jwe: Jwe) => JSON.stringify({ ...jwe, [MARKER]: MARKER })],
    ['no JSON', 400, () => MARKER],
  ])('S68: %s is refused, and nothing of it comes back', async (_, status, body) => {
    const answer = await handIn(body(await sealedTo([encOf('school')])));
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(/Astrid|1912/);
  });

  it.each(['application/json', 'application/cloudevents+json', 'application/jose+json; charset=utf-16'])(
    'is not taken as %s',
    async (type) => expect((await handIn(await sealedTo([encOf('school')]), { type })).status).toBe(415),
  );

  it('S8: has no list and no way to be read where it was handed in', async () => {
    const { ciphertext } = (await handIn(await sealedTo([encOf('school')]))).json();
    for (const path of ['sealed-contents', `sealed-contents/${String(ciphertext)}`])
      expect((await hub.ask('school', path)).status).toBe(404);
  });
});

describe('the key directory', () => {
  it('K60: lets a partner check every key without trusting the hub', async () => {
    const { items } = (await hub.ask('shelter', 'keys?unit=school')).json() as { items: Record<string, never>[] };
    const [{ proof, ...stated }] = items[0]!['publications'] as unknown as [Awaited<ReturnType<typeof published>>];
    const payload = Buffer.from(statement({ ...stated, unit: 'school' })).toString('base64url');
    const verified = await compactVerify(proof.replace('..', `.${payload}.`), pairs.get('school')!.signing.publicKey);
    expect(verified.protectedHeader).toEqual({ alg: 'ES256', kid: stated.signing.kid });
  });

  it('gives the keys of a unit as a JWK set, and an unknown unit as absent', async () => {
    const answer = await hub.ask('shelter', 'keys/school/jwks');
    const { encryption, signing } = pairs.get('school')!;
    expect(answer.json()).toEqual({
      keys: [
        { ...signing.jwk, kid: signing.kid, use: 'sig', alg: 'ES256', from: '2026-02-02' },
        { ...encryption.jwk, kid: encryption.kid, use: 'enc', alg: 'ECDH-ES+A256KW', from: '2026-02-02' },
      ],
    });
    expect((await hub.ask('shelter', 'keys/nobody/jwks')).status).toBe(404);
  });
});

describe('a publication of keys', () => {
  const first = async (who = 'shelter') => published(who, await unitPairs(), '2026-02-02');
  const refusedFor = async (event: object) => (await say('shelter', event)).code;

  it('is made by the unit itself, in a function that keeps keys', async () => {
    const event = await first();
    expect((await say('clinic', event)).code).toBe('not-yours-to-say');
    expect((await hub.tell('shelter', event, 'case-officer')).code).toBe('function-not-entrusted');
  });

  it('K60: is signed by the key it publishes, over all of what it says', async () => {
    const [event, other] = [await first(), await first()];
    for (const changed of [
      { proof: other.proof },
      { encryption: other.encryption },
      { from: '2026-02-03' },
      { proof: await detached(statement(event), { ...(await signingKey()), kid: event.signing.kid }) },
      { countersignature: event.proof },
    ])
      expect(await refusedFor({ ...event, ...changed })).toBe('unit-keys-proof-invalid');
    const foreign = await published('shelter', await unitPairs(), '2026-02-02', pairs.get('school')!.signing);
    expect(await refusedFor(foreign)).toBe('unit-keys-not-succeeding');
  });

  it('is signed in ES256 and with no header of another meaning', async () => {
    const own = await unitPairs();
    const event = await published('shelter', own, '2026-02-02');
    const text = Buffer.from(statement(event));
    const { kid, privateKey } = own.signing;
    const odd = await new CompactSign(text).setProtectedHeader({ alg: 'ES256', kid, typ: 'JWT' }).sign(privateKey);
    const ed = await generateKeyPair('EdDSA');
    const other = await new CompactSign(text).setProtectedHeader({ alg: 'EdDSA', kid }).sign(ed.privateKey);
    const [, , signature] = event.proof.split('.');
    const none = `${Buffer.from(JSON.stringify({ alg: 'none', kid })).toString('base64url')}..${signature}`;
    for (const proof of [odd, other].map((jws) => jws.replace(/\..*\./, '..')).concat(none))
      expect(await refusedFor({ ...event, proof })).toBe('unit-keys-proof-invalid');
  });

  it('names points of the curve by their thumbprints', async () => {
    const [event, other] = [await first(), await first()];
    const { x } = other.encryption;
    for (const encryption of [
      { ...event.encryption, kid: other.encryption.kid },
      { ...event.encryption, x },
    ])
      expect(await refusedFor({ ...event, encryption })).toBe('unit-key-invalid');
  });

  it('S68: holds no private member, and tells nothing of one that was sent', async () => {
    const event = await first();
    const answer = await say('shelter', { ...event, signing: { ...event.signing, d: MARKER } });
    expect(answer).toMatchObject({ status: 422, code: 'invalid-data' });
    expect(JSON.stringify(answer)).not.toContain('Astrid');
  });

  it('S14: does not claim the key of another unit', async () => {
    const own = { ...(await unitPairs()), encryption: encOf('school') };
    expect(await refusedFor(await published('shelter', own, '2026-02-02'))).toBe('unit-keys-not-new');
  });

  it('does not reach back in time', async () => {
    expect(await refusedFor(await published('shelter', await unitPairs(), '2026-02-01'))).toBe(
      'unit-keys-out-of-order',
    );
  });

  it('does not reach further ahead than a month, so that a mistyped year leaves no unit without keys', async () => {
    expect(await refusedFor(await published('shelter', await unitPairs(), '2026-03-06'))).toBe(
      'unit-keys-out-of-order',
    );
    expect(await refusedFor(await published('shelter', await unitPairs(), '2026-03-05'))).toBeUndefined();
  });

  it('says what it must', async () => {
    const { proof: _proof, ...event } = await first();
    expect(await refusedFor({ ...event, id: randomUUID() })).toBe('invalid-data');
  });
});

describe('rotation and loss', () => {
  const usable = async (key: UnitPairs['encryption'], on: string): Promise<boolean> => {
    day(on);
    return (await handIn(await sealedTo([key]))).status < 300;
  };

  it('K60: a countersigned set takes over; the old one is sealed to for seven days more', async () => {
    const [old, young] = [pairs.get('clinic')!, await unitPairs()];
    const stranger = { ...(await signingKey()), kid: old.signing.kid };
    const forged = await published('clinic', young, '2026-02-10', stranger);
    expect((await say('clinic', forged, '2026-02-10')).code).toBe('unit-keys-proof-invalid');
    expect(
      (await say('clinic', await published('clinic', young, '2026-02-10', old.signing), '2026-02-10')).status,
    ).toBe(201);
    expect(await usable(old.encryption, '2026-02-16')).toBe(true);
    expect(await usable(old.encryption, '2026-02-17')).toBe(false);
    expect(await usable(young.encryption, '2026-02-17')).toBe(true);
  });

  it('a key that is compromised is sealed to no more from its day', async () => {
    const { encryption, signing } = pairs.get('school')!;
    const gone = { type: 'unit-key.withdrawn.v1', unit: 'school', from: '2026-02-20', reason: 'compromised' };
    expect((await say('clinic', { ...gone, kid: encryption.kid }, '2026-02-20')).code).toBe('not-yours-to-say');
    for (const { kid } of [encryption, signing])
      expect((await say('school', { ...gone, kid }, '2026-02-20')).status).toBe(201);
    expect(await usable(encryption, '2026-02-19')).toBe(true);
    expect(await usable(encryption, '2026-02-20')).toBe(false);
  });

  it('K60: after a loss it takes the unit and a witness to begin again, neither of whom can alone', async () => {
    const young = await unitPairs();
    const again = await published('school', young, '2026-02-21');
    expect((await say('school', again, '2026-02-21')).code).toBe('unit-keys-restart-needed');
    const allowed = { type: 'unit-keys.restart-allowed.v1', unit: 'school', signing: young.signing.kid };
    for (const who of ['school', 'clinic', 'technician'])
      expect((await hub.tell(who, allowed, 'registrar', '2026-02-21')).code).toBe('not-yours-to-say');
    expect((await say('host', { ...allowed, unit: 'host' }, '2026-02-21')).code).toBe('not-yours-to-say');
    expect((await say('host', { ...again, unit: 'school' }, '2026-02-21')).code).toBe('not-yours-to-say');
    expect((await say('host', allowed, '2026-02-21')).status).toBe(201);
    expect((await say('school', await published('school', await unitPairs(), '2026-02-21'), '2026-02-21')).code).toBe(
      'unit-keys-restart-needed',
    );
    expect((await say('school', again, '2026-02-21')).status).toBe(201);
    expect(await usable(young.encryption, '2026-02-21')).toBe(true);
  });
});
