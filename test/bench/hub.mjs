import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { exportJWK, generateKeyPair, SignJWT } from '../../node_modules/jose/dist/webapi/index.js';

const API = fileURLToPath(new URL('../../dist/apps/api/src/main.js', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ISSUER = 'https://issuer.bench';

const REGISTRAR = { unit: 'alingsas-kommunstyrelsen', function: 'registrar' };

/**
 * The api as its own process, as it is deployed, with an issuer that signs for one unit.
 * @param without a module that takes something away from the api before it starts
 */
export const startHub = async (databaseUrl, { who = REGISTRAR, without } = {}) => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256', use: 'sig' };
  const keys = createServer((_, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }))).listen(0, '127.0.0.1');
  await once(keys, 'listening');
  const port = await freePort();
  const env = {
    ...process.env, NODE_ENV: 'production', NODE_OPTIONS: without ? `--import ${new URL(without, import.meta.url).href}` : '', SAMVERK_PORT: String(port), SAMVERK_DATABASE_URL: databaseUrl, SAMVERK_ISSUER: ISSUER,
    SAMVERK_JWKS_URI: `http://127.0.0.1:${keys.address().port}/jwks`, SAMVERK_LOG_LEVEL: 'warn',
    SAMVERK_REQUESTS_PER_MINUTE: '100000000', SAMVERK_EVENTS_PER_MINUTE: '100000000', SAMVERK_VISITS_PER_MINUTE: '100000000',
  };
  const api = spawn(process.execPath, [API], { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  for (let waited = 0; !(await alive(port)); waited += 100) {
    if (waited > 30_000 || api.exitCode !== null) throw new Error('The api did not start.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const token = () => signed(privateKey, who);
  let bearer = await token();
  const renewal = setInterval(async () => (bearer = await token()), 120_000);
  const post = (type, body) => send({ port, agent, method: 'POST', path: '/v1/events', type, bearer, body });
  const get = (path) => send({ port, agent, method: 'GET', path, bearer });
  const stop = async () => {
    clearInterval(renewal);
    agent.destroy();
    keys.close();
    api.kill('SIGTERM');
    await once(api, 'exit');
  };
  return { get, post, stop, pid: api.pid };
};

const signed = (key, { unit, function: acting }) => {
  const now = Math.floor(Date.now() / 1000);
  const claims = { collaboration: 'goteborg-stodcentrum', unit, function: acting, scope: 'events:write read', client_id: unit, sub: unit };
  return new SignJWT({ iss: ISSUER, aud: 'samverk', iat: now, exp: now + 300, jti: randomUUID(), ...claims })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'bench' })
    .sign(key);
};

const send = ({ port, agent, method, path, type, bearer, body }) =>
  new Promise((resolve, reject) => {
    const content = body === undefined ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(body) };
    const headers = { authorization: `Bearer ${bearer}`, ...content };
    const sent = request({ host: '127.0.0.1', port, path, method, agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      response.on('end', () => (response.statusCode < 300 ? resolve(text) : reject(new Error(`${response.statusCode} ${text.slice(0, 500)}`))));
    });
    sent.on('error', reject).end(body);
  });

const alive = async (port) => (await fetch(`http://127.0.0.1:${port}/health/live`).catch(() => undefined))?.ok ?? false;

const freePort = async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
};

/** One opened matter, each in a stream of its own: what a partner posts, about 500 bytes. */
export const cloudEvent = () => ({
  specversion: '1.0', id: randomUUID(), source: 'https://bench.example/alingsas', type: 'matter.opened.v1', datacontenttype: 'application/json',
  collaboration: 'goteborg-stodcentrum', occurred: '2020-05-11',
  data: {
    matterId: randomUUID(), body: 'alingsas/kommunstyrelsen', bodyKind: 'board', title: 'Regionalt stödcentrum, samverkan med Göteborg',
    referenceNumbers: ['2020.206 KS'], about: '6f1d2a52-6c0e-4f0a-9f5e-2c1b7a3e9d10', sources: [{ title: 'Alingsås KS 2020-05-11 § 78' }],
  },
});
