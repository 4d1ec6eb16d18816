import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';
import { GuardedApp, testIssuer, twoCollaborations, type TestIssuer } from './testing/index.js';

const now = () => Math.floor(Date.now() / 1_000);
const shelter = { collaboration: 'north', unit: 'shelter' };
let issuer: TestIssuer;
let app: GuardedApp;

beforeAll(async () => {
  issuer = await testIssuer();
  app = await GuardedApp.start({ directory: twoCollaborations(), ...issuer.trust });
});
afterAll(() => app.close());

const claims = (said: Record<string, unknown>) => issuer.token({ ...shelter, claims: said });
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

const signedWith = async (key: CryptoKey | Uint8Array, alg: string, kid = issuer.jwks.keys[0]!.kid!) => {
  const payload = JSON.parse(Buffer.from((await issuer.token(shelter)).split('.')[1]!, 'base64url').toString());
  return new SignJWT(payload).setProtectedHeader({ alg, typ: 'at+jwt', kid }).sign(key);
};

const unsecured = async () =>
  new UnsecuredJWT({ ...shelter, function: 'registrar', scope: 'read', client_id: 'x' })
    .setIssuer(issuer.issuer)
    .setAudience('samverk')
    .setIssuedAt()
    .setExpirationTime('2m')
    .encode();

/** The public key taken for a shared secret: jose refuses to sign so, an attacker does not. */
async function confused(secret: string): Promise<string> {
  const [, payload] = (await issuer.token(shelter)).split('.');
  const head = `${base64({ alg: 'HS256', typ: 'at+jwt', kid: issuer.jwks.keys[0]!.kid })}.${payload}`;
  return `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`;
}

const publicPem = async () => exportSPKI((await importJWK(issuer.jwks.keys[0]!, 'ES256')) as CryptoKey);

async function withOtherPayload(): Promise<string> {
  const [head, payload, signature] = (await issuer.token(shelter)).split('.');
  const said = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as object;
  return `${head}.${base64({ ...said, unit: 'school' })}.${signature}`;
}

const worthless: Record<string, () => string | Promise<string>> = {
  'is garbage': () => 'garbage',
  'has three parts of garbage': () => 'a.b.c',
  'says alg none': unsecured,
  'is signed with the public key as an HMAC secret': async () => confused(await publicPem()),
  'is signed with the public JWK as an HMAC secret': () => confused(JSON.stringify(issuer.jwks.keys[0])),
  "is signed by somebody else under the issuer's key id": async () =>
    signedWith((await generateKeyPair('ES256')).privateKey, 'ES256'),
  'is signed with a key that the issuer does not have': async () =>
    signedWith((await generateKeyPair('ES256')).privateKey, 'ES256', 'other'),
  'is signed with an algorithm that is not allowed': async () =>
    signedWith((await generateKeyPair('ES384')).privateKey, 'ES384'),
  'was changed after signing': withOtherPayload,
  'is from another issuer': () => claims({ iss: 'https://elsewhere.test' }),
  'is for another audience': () => claims({ aud: 'payroll' }),
  'has no audience': () => claims({ aud: undefined }),
  'has expired': () => claims({ iat: now() - 200, exp: now() - 10 }),
  'never expires': () => claims({ exp: undefined }),
  'lives longer than five minutes': () => claims({ exp: now() + 600 }),
  'does not tell when it was issued': () => claims({ iat: undefined }),
  'was issued long ago': () => claims({ iat: now() - 3_600, exp: now() + 60 }),
  'is issued in the future, to live longer than it looks': () => claims({ iat: now() + 3_000, exp: now() + 3_300 }),
  'is not valid yet': () => claims({ nbf: now() + 120 }),
  'is an ID token': () => issuer.token({ ...shelter, header: { typ: 'JWT' } }),
  'does not tell its type': () => issuer.token({ ...shelter, header: { typ: undefined } }),
  'names no client': () => claims({ client_id: undefined }),
  'names no unit': () => claims({ unit: undefined }),
  'names two units': () => claims({ unit: ['shelter', 'school'] }),
};

describe('A token is refused when it', () => {
  it.each(Object.keys(worthless))('%s', async (reason) => {
    const answer = await app.ask('reading', await worthless[reason]!());
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="samverk", error="invalid_token"');
    expect(await answer.json()).toMatchObject({ code: 'invalid-token', status: 401 });
  });
});

it.each(['names no unit', 'names two units'])(
  'S4: in which unit lent staff acts is chosen with the token, never guessed: one that %s opens nothing',
  async (reason) => {
    const post = { method: 'POST' };
    expect((await app.ask('writing', await worthless[reason]!(), post)).status).toBe(401);
    expect((await app.ask('reading', await issuer.token(shelter))).status).toBe(200);
  },
);

const nowhere: Record<string, () => Promise<string>> = {
  'a collaboration that does not exist': () => issuer.token({ ...shelter, collaboration: 'east' }),
  'a unit that does not exist': () => issuer.token({ ...shelter, unit: 'castle' }),
  'a unit of another collaboration': () => issuer.token({ collaboration: 'north', unit: 'harbour' }),
  'its own unit in a collaboration it is not part of': () => issuer.token({ collaboration: 'south', unit: 'shelter' }),
  'a function that the unit does not have': () => issuer.token({ ...shelter, unit: 'school', function: 'counsellor' }),
  'a property that every object has': () => issuer.token({ ...shelter, unit: 'constructor', function: '__proto__' }),
};

describe('A token of the right issuer opens nothing when it names', () => {
  it.each(Object.keys(nowhere))('%s', async (reason) => {
    const answer = await app.ask('reading', await nowhere[reason]!());
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'unknown-unit' });
  });
});

const hidden: Record<string, (token: string) => Promise<Response>> = {
  nowhere: () => app.ask('reading'),
  'in the query': (token) => app.ask(`reading?access_token=${token}`),
  'in the body': (token) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return app.ask('writing', undefined, { method: 'POST', headers, body: `access_token=${token}` });
  },
  'as a Basic password': (token) => {
    const authorization = `Basic ${Buffer.from(`x:${token}`).toString('base64')}`;
    return app.ask('reading', undefined, { headers: { authorization } });
  },
  'in a cookie': (token) => app.ask('reading', undefined, { headers: { cookie: `access_token=${token}` } }),
};

describe('A valid token opens nothing when it is sent', () => {
  it.each(Object.keys(hidden))('%s', async (place) => {
    const answer = await hidden[place]!(await issuer.token(shelter));
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="samverk"');
    expect(await answer.json()).toMatchObject({ code: 'no-token', status: 401 });
  });
});

describe('Two Authorization headers', () => {
  it('are refused even when both are valid, since a proxy may have checked the other one', async () => {
    const [first, second] = [await issuer.token(shelter), await issuer.token(shelter)];
    const { port } = new URL(app.url);
    const said = [
      'GET /reading HTTP/1.1',
      'Host: hub',
      `Authorization: Bearer ${first}`,
      `Authorization: Bearer ${second}`,
    ];
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write(`${said.join('\r\n')}\r\nConnection: close\r\n\r\n`),
      );
      socket.once('data', (bytes) => resolve(bytes.toString()));
    });
    expect(answer).toMatch(/^HTTP\/1.1 401 /);
  });
});
