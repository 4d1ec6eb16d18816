import { connect } from 'node:net';
import { once } from 'node:events';
import { GuardedApp, testIssuer, twoCollaborations, type TestIssuer } from './testing/index.js';

const directory = twoCollaborations();
let issuer: TestIssuer;
let app: GuardedApp;
beforeEach(async () => {
  issuer = await testIssuer();
  app = await GuardedApp.start({ directory, ...issuer.trust, limits: { strangers: 2 } });
});
afterEach(async () => {
  issuer.close();
  await app.close();
});

/** What comes back on a connection of its own while all of the body but a few bytes is still to come. */
const whileItComes = async (head: readonly string[], begun = '{"id":'): Promise<string> => {
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname.replace(/[[\]]/g, ''));
  const lines = [...head, 'host: hub.test', 'content-type: application/json'];
  socket.write(`${lines.join('\r\n')}\r\n\r\n${begun}`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return answer.toString();
};
const writing = 'POST /writing HTTP/1.1';
const length = 'content-length: 900000';

it('a stranger is refused before the body has come', async () => {
  expect(await whileItComes([writing, length])).toMatch(
    /^HTTP\/1.1 401 .*www-authenticate: Bearer realm="samverk"\r/is,
  );
  const guess = await whileItComes([writing, length, 'authorization: Bearer guess']);
  expect(guess).toMatch(/^HTTP\/1.1 401 .*error="invalid_token"/is);
});

it('each refusal counts once, and the third is told to wait', async () => {
  for (const status of [401, 401, 429])
    expect(await whileItComes([writing, length])).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
});

it('a body without an end takes the connection with it; one whose end is known does not', async () => {
  const endless = await whileItComes([writing, 'transfer-encoding: chunked'], '5\r\n{"id"\r\n');
  expect(endless).toMatch(/^HTTP\/1.1 401 .*connection: close/is);
  expect(await whileItComes([writing, length])).toMatch(/connection: keep-alive/i);
});

it('what is not there is not there before the body has come, whoever asks', async () => {
  const token = await issuer.token({ collaboration: 'north', unit: 'shelter' });
  for (const known of [[], [`authorization: Bearer ${token}`]])
    expect(await whileItComes(['POST /nowhere HTTP/1.1', length, ...known])).toMatch(/^HTTP\/1.1 404 /);
});

it('the answer is the one that a small body gets, byte for byte', async () => {
  const ask = async (body: string) => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    const answer = await app.ask('writing', undefined, init);
    const { date: _date, ...headers } = Object.fromEntries(answer.headers);
    return { status: answer.status, headers, text: await answer.text() };
  };
  const small = await ask('{}');
  expect(small.status).toBe(401);
  expect(await ask(JSON.stringify('x'.repeat(900_000)))).toEqual(small);
});

it('whoever has a valid token is heard to the end', async () => {
  const token = await issuer.token({ collaboration: 'north', unit: 'shelter' });
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify('x'.repeat(900_000)),
  };
  expect((await app.ask('writing', token, init)).status).toBe(201);
});
