import type { AddressInfo } from 'node:net';
import { freshDatabase } from '#platform/embedded-postgres/testing';
import { testIssuer } from '#platform/identity/testing';
import { Config } from './config.js';
import { createApi } from './create-api.js';
import { event } from './documentation/examples.js';
import { ground } from './ground.js';

it('on PostgreSQL and with a real token the documented example is recorded once, within the allowance, a stranger gets nowhere, and a calendar link works where its secret is set', async () => {
  const [database, issuer] = [await freshDatabase(), await testIssuer()];
  const env = {
    SAMVERK_DATABASE_URL: database.url,
    SAMVERK_ISSUER: issuer.issuer,
    SAMVERK_JWKS_URI: await issuer.jwksUri(),
    SAMVERK_LOG_LEVEL: 'silent',
    SAMVERK_REQUESTS_PER_MINUTE: '2',
    SAMVERK_CALENDAR_LINK_SECRET: 'a secret of tests, long enough to sign',
  };
  const app = await createApi({ ground: await ground(Config.from(env)) });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const post = async (unit: string) => {
    const authorization = `Bearer ${await issuer.token({ collaboration: 'goteborg-stodcentrum', unit })}`;
    const headers = { 'content-type': 'application/cloudevents+json', ...(unit && { authorization }) };
    const options = { method: 'POST', headers, body: JSON.stringify(event) };
    const answer = await fetch(`http://127.0.0.1:${port}/v1/events`, options);
    return [answer.status, await answer.json()] as const;
  };
  expect(await post('')).toMatchObject([401, { code: 'no-token' }]);
  expect(await post('goteborg-kommunfullmaktige')).toMatchObject([403, { code: 'not-yours-to-say' }]);
  const [status, receipt] = await post('harryda-valfardsnamnden');
  expect([status, receipt]).toMatchObject([201, { status: 'recorded', version: 1 }]);
  expect(await post('harryda-valfardsnamnden')).toEqual([200, { ...receipt, status: 'repeated' }]);
  expect(await post('harryda-valfardsnamnden')).toMatchObject([429, { code: 'too-many-requests' }]);
  const authorization = `Bearer ${await issuer.token({ collaboration: 'goteborg-stodcentrum', unit: 'goteborg-kommunfullmaktige' })}`;
  const link = await fetch(`http://127.0.0.1:${port}/v1/calendar-links`, {
    method: 'POST',
    headers: { authorization },
  });
  const { url } = (await link.json()) as { url: string };
  expect([link.status, (await fetch(url)).status]).toEqual([201, 200]);
  await app.close();
  issuer.close();
  await database.close();
});
