import { GuardedApp, testIssuer, twoCollaborations, type TestIssuer } from './testing/index.js';

const directory = twoCollaborations();
const shelter = { collaboration: 'north', unit: 'shelter' };
const school = { collaboration: 'north', unit: 'school' };
const apps: GuardedApp[] = [];
let issuer: TestIssuer;

const start = async (more: object = {}) => {
  const app = await GuardedApp.start({ directory, ...issuer.trust, ...more });
  apps.push(app);
  return app;
};
const statuses = async (times: number, ask: () => Promise<Response>) =>
  (await Promise.all(Array.from({ length: times }, ask))).map(({ status }) => status).toSorted((a, b) => a - b);

beforeEach(async () => {
  issuer = await testIssuer();
});
afterEach(async () => {
  issuer.close();
  await Promise.all(apps.splice(0).map((app) => app.close()));
});

describe('A valid token', () => {
  it('makes the caller one unit in one function of one collaboration', async () => {
    const answer = await (
      await start()
    ).ask('reading', await issuer.token({ ...shelter, function: 'counsellor', scope: 'read profile' }));
    expect(await answer.json()).toEqual({
      ...{ ...shelter, function: 'counsellor', scopes: ['read'], client: 'north.shelter.counsellor' },
    });
  });

  it('opens only what its scope covers, and the answer names the scope that is missing', async () => {
    const app = await start();
    const token = await issuer.token({ ...shelter, scope: 'read' });
    const answer = await app.ask('writing', token, { method: 'POST' });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('www-authenticate')).toContain('error="insufficient_scope", scope="events:write"');
    expect(await answer.json()).toMatchObject({ code: 'insufficient-scope' });
  });

  it('does not open a route whose author forgot to say what it needs', async () => {
    expect((await (await start()).ask('forgotten', await issuer.token(shelter))).status).toBe(403);
  });

  it('is not needed where a route is open', async () => {
    expect((await (await start()).ask('open')).status).toBe(200);
  });
});

describe("The issuer's keys", () => {
  it('are followed when they change, and tokens of the old key end with it', async () => {
    const keys = { jwksUri: await issuer.jwksUri() };
    const app = await start({ keys, keyCooldown: 0 });
    const old = await issuer.token(shelter);
    const other = await issuer.token(school);
    expect((await app.ask('reading', old)).status).toBe(200);
    await issuer.rotate();
    expect((await app.ask('reading', await issuer.token(shelter))).status).toBe(200);
    expect((await app.ask('reading', other)).status).toBe(401);
  });

  it('that cannot be fetched are not the caller’s fault: 503 and when to come back, never 401', async () => {
    const app = await start({ keys: { jwksUri: 'http://127.0.0.1:9/jwks' } });
    const answer = await app.ask('reading', await issuer.token(shelter));
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await answer.json()).toMatchObject({ code: 'issuer-unavailable' });
  });
});

describe('A client that asks too often', () => {
  it('is told when to come back, and no other client notices', async () => {
    const app = await start({ limits: { requests: 2 } });
    const token = await issuer.token(shelter);
    expect(await statuses(4, () => app.ask('reading', token))).toEqual([200, 200, 429, 429]);
    const refused = await app.ask('reading', token);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests', status: 429 });
    expect((await app.ask('reading', await issuer.token(school))).status).toBe(200);
  });

  it('does not start afresh with a new token', async () => {
    const app = await start({ limits: { requests: 2 } });
    expect(await statuses(3, async () => app.ask('reading', await issuer.token(shelter)))).toEqual([200, 200, 429]);
  });

  it('pays for a request whose body is not taken, and is refused the next before its body is read', async () => {
    const app = await start({ limits: { requests: 3 } });
    const token = await issuer.token(shelter);
    const send = (type: string, body: string) =>
      app.ask('writing', token, { method: 'POST', headers: { 'content-type': type }, body });
    expect((await send('application/xml', '<a/>')).status).toBe(415);
    expect((await send('application/json', JSON.stringify('x'.repeat(2_000_000)))).status).toBe(413);
    expect((await send('application/json', '{}')).status).toBe(201);
    const refused = await send('application/xml', '<a/>');
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
  });

  it('pays for every event of a batch, out of an allowance of its own', async () => {
    const app = await start({ limits: { events: 5 } });
    const token = await issuer.token(shelter);
    const batch = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '[{},{},{}]' };
    expect((await app.ask('writing', token, batch)).status).toBe(201);
    expect((await app.ask('writing', token, batch)).status).toBe(429);
    expect((await app.ask('reading', token)).status).toBe(200);
  });
});

describe('A client of a unit that is not configured', () => {
  it('is counted as any client is, and nobody else pays for it', async () => {
    const app = await start({ limits: { requests: 2, strangers: 1 } });
    const castle = { collaboration: 'north', unit: 'castle' };
    expect(await statuses(3, async () => app.ask('reading', await issuer.token(castle)))).toEqual([403, 403, 429]);
    const refused = await app.ask('reading', await issuer.token(castle));
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await app.ask('reading', await issuer.token(shelter))).status).toBe(200);
    expect((await app.ask('reading', 'guess')).status).toBe(401);
  });
});

describe('A stranger who asks too often', () => {
  it('is told to wait, while a client at the same address goes on', async () => {
    const app = await start({ limits: { strangers: 2 } });
    expect(await statuses(2, () => app.ask('reading'))).toEqual([401, 401]);
    expect(await statuses(2, () => app.ask('reading', 'guess'))).toEqual([429, 429]);
    expect((await app.ask('reading', await issuer.token(shelter))).status).toBe(200);
  });

  it('is limited on open routes too', async () => {
    const app = await start({ limits: { visits: 1 } });
    expect(await statuses(2, () => app.ask('open'))).toEqual([200, 429]);
  });

  it('is limited on pages beside the api, out of the same allowance', async () => {
    const app = await start({ limits: { visits: 2 } });
    expect((await app.ask('open')).status).toBe(200);
    expect(await (await app.ask('page')).text()).toBe('page');
    const refused = await app.ask('page');
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests' });
  });
});
