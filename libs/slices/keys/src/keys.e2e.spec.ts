import { randomUUID } from 'node:crypto';
import { compactVerify, CompactSign, generateKeyPair } from 'jose';
import { sealedTo, signingKey } from '#platform/sealed-content/testing';
import { statement } from './proof/statement.js';
import { detached, published, unitPairs, type UnitPairs } from './testing/index.js';
import { keyHub } from './testing/key-hub.js';

const MARKER = 'Astrid Marker 19121212-1212';

let here: Awaited<ReturnType<typeof keyHub>>;
beforeAll(async () => (here = await keyHub()));
afterAll(() => here.close());

describe('the key directory', () => {
  it('K60: lets a partner check every key without trusting the hub', async () => {
    const { items } = (await here.hub.ask('shelter', 'keys?unit=school')).json() as { items: Record<string, never>[] };
    const [{ proof, ...stated }] = items[0]!['publications'] as unknown as [Awaited<ReturnType<typeof published>>];
    const payload = Buffer.from(statement({ ...stated, unit: 'school' })).toString('base64url');
    const verified = await compactVerify(
      proof.replace('..', `.${payload}.`),
      here.pairs.get('school')!.signing.publicKey,
    );
    expect(verified.protectedHeader).toEqual({ alg: 'ES256', kid: stated.signing.kid });
  });

  it('gives the keys of a unit as a JWK set, and an unknown unit as absent', async () => {
    const answer = await here.hub.ask('shelter', 'keys/school/jwks');
    const { encryption, signing } = here.pairs.get('school')!;
    expect(answer.json()).toEqual({
      keys: [
        { ...signing.jwk, kid: signing.kid, use: 'sig', alg: 'ES256', from: '2026-02-02' },
        { ...encryption.jwk, kid: encryption.kid, use: 'enc', alg: 'ECDH-ES+A256KW', from: '2026-02-02' },
      ],
    });
    expect((await here.hub.ask('shelter', 'keys/nobody/jwks')).status).toBe(404);
  });
});

describe('a publication of keys', () => {
  const first = async (who = 'shelter') => published(who, await unitPairs(), '2026-02-02');
  const refusedFor = async (event: object) => (await here.say('shelter', event)).code;

  it('is made by the unit itself, in a function that keeps keys', async () => {
    const event = await first();
    expect((await here.say('clinic', event)).code).toBe('not-yours-to-say');
    expect((await here.hub.tell('shelter', event, 'case-officer')).code).toBe('function-not-entrusted');
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
    const foreign = await published('shelter', await unitPairs(), '2026-02-02', here.pairs.get('school')!.signing);
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
    const answer = await here.say('shelter', { ...event, signing: { ...event.signing, d: MARKER } });
    expect(answer).toMatchObject({ status: 422, code: 'invalid-data' });
    expect(JSON.stringify(answer)).not.toContain('Astrid');
  });

  it('S14: does not claim the key of another unit', async () => {
    const own = { ...(await unitPairs()), encryption: here.encOf('school') };
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
    here.day(on);
    return (await here.handIn(await sealedTo([key]))).status < 300;
  };

  it('K60: a countersigned set takes over; the old one is sealed to for seven days more', async () => {
    const [old, young] = [here.pairs.get('clinic')!, await unitPairs()];
    const stranger = { ...(await signingKey()), kid: old.signing.kid };
    const forged = await published('clinic', young, '2026-02-10', stranger);
    expect((await here.say('clinic', forged, '2026-02-10')).code).toBe('unit-keys-proof-invalid');
    expect(
      (await here.say('clinic', await published('clinic', young, '2026-02-10', old.signing), '2026-02-10')).status,
    ).toBe(201);
    expect(await usable(old.encryption, '2026-02-16')).toBe(true);
    expect(await usable(old.encryption, '2026-02-17')).toBe(false);
    expect(await usable(young.encryption, '2026-02-17')).toBe(true);
  });

  it('a key that is compromised is sealed to no more from its day', async () => {
    const { encryption, signing } = here.pairs.get('school')!;
    const gone = { type: 'unit-key.withdrawn.v1', unit: 'school', from: '2026-02-20', reason: 'compromised' };
    expect((await here.say('clinic', { ...gone, kid: encryption.kid }, '2026-02-20')).code).toBe('not-yours-to-say');
    for (const { kid } of [encryption, signing])
      expect((await here.say('school', { ...gone, kid }, '2026-02-20')).status).toBe(201);
    expect(await usable(encryption, '2026-02-19')).toBe(true);
    expect(await usable(encryption, '2026-02-20')).toBe(false);
  });

  it('K60: after a loss it takes the unit and a witness to begin again, neither of whom can alone', async () => {
    const young = await unitPairs();
    const again = await published('school', young, '2026-02-21');
    expect((await here.say('school', again, '2026-02-21')).code).toBe('unit-keys-restart-needed');
    const allowed = { type: 'unit-keys.restart-allowed.v1', unit: 'school', signing: young.signing.kid };
    for (const who of ['school', 'clinic', 'technician'])
      expect((await here.hub.tell(who, allowed, 'registrar', '2026-02-21')).code).toBe('not-yours-to-say');
    expect((await here.say('host', { ...allowed, unit: 'host' }, '2026-02-21')).code).toBe('not-yours-to-say');
    expect((await here.say('host', { ...again, unit: 'school' }, '2026-02-21')).code).toBe('not-yours-to-say');
    expect((await here.say('host', allowed, '2026-02-21')).status).toBe(201);
    expect(
      (await here.say('school', await published('school', await unitPairs(), '2026-02-21'), '2026-02-21')).code,
    ).toBe('unit-keys-restart-needed');
    expect((await here.say('school', again, '2026-02-21')).status).toBe(201);
    expect(await usable(young.encryption, '2026-02-21')).toBe(true);
  });
});
