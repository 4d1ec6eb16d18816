import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from '#platform/embedded-postgres/testing';
import { testIssuer } from '#platform/identity/testing';
import { Config } from './config.js';
import { createApi } from './create-api.js';
import { ground } from './ground.js';

describe('with nothing configured but what every start needs', () => {
  const unit = 'goteborg-stodcentrum';
  let database: TestDatabase;
  let issuer: Awaited<ReturnType<typeof testIssuer>>;
  let app: NestFastifyApplication;
  let pool: pg.Pool;
  let url: string;
  beforeAll(async () => {
    [database, issuer] = [await freshDatabase(), await testIssuer()];
    pool = new pg.Pool({ connectionString: database.url });
    pool.on('error', () => undefined);
    const env = { SAMVERK_DATABASE_URL: database.url, SAMVERK_ISSUER: issuer.issuer };
    const config = Config.from({ ...env, SAMVERK_JWKS_URI: await issuer.jwksUri(), SAMVERK_LOG_LEVEL: 'silent' });
    app = await createApi({ ground: await ground(config) });
    await app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}/v1/`;
  });
  afterAll(async () => {
    await app.close();
    issuer.close();
    await pool.end();
    await database.close();
  });

  const ask = async (path: string, acting = 'log-reviewer') => {
    const token = await issuer.token({ collaboration: 'goteborg-stodcentrum', unit, function: acting });
    const headers = { authorization: `Bearer ${token}`, 'user-agent': 'planted-agent' };
    const answer = await fetch(url + path, { headers });
    const body = (await answer.json()) as { readonly items?: readonly { readonly action: string }[] };
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body };
  };
  const entries = async () => (await pool.query('SELECT * FROM access.entries ORDER BY at')).rows;

  it('S65: reads are logged', async () => {
    expect((await ask('accesses')).status).toBe(200);
    expect(await entries()).toMatchObject([{ unit, function: 'log-reviewer', action: 'search', question: 'accesses' }]);
  });

  it('S66: denials are logged', async () => {
    expect((await ask('accesses', 'case-officer')).status).toBe(403);
    expect((await entries()).at(-1)).toMatchObject({ unit, function: 'case-officer', action: 'denied' });
  });

  it('S23, S68: neither the address nor the program of who asks is in the log', async () => {
    expect(JSON.stringify(await entries())).not.toMatch(/127\.0\.0\.1|planted-agent|::1/);
  });

  it('S67: what the owner reads is exactly what the log holds of it', async () => {
    const { items } = (await ask('accesses')).body;
    expect(items?.map(({ action }) => action)).toEqual(['denied', 'search']);
  });

  it('S65: while the log cannot be written nothing that is not open is given, and what is open is', async () => {
    await pool.query('ALTER FUNCTION access.record(jsonb) RENAME TO away');
    const unavailable = { status: 503, retryAfter: '2', body: { code: 'access-log-unavailable' } };
    expect(await ask('accesses')).toMatchObject(unavailable);
    expect((await ask('event-types')).status).toBe(200);
    await pool.query('ALTER FUNCTION access.away(jsonb) RENAME TO record');
    expect((await ask('accesses')).status).toBe(200);
  });
});
