import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IdentityModule } from '#platform/identity';
import { testIssuer, twoCollaborations, type TestIssuer } from '#platform/identity/testing';
import { HouseModule } from '#platform/intake/testing';
import { createApi } from './create-api.js';
import { RegistriesModule } from './testing/registries.module.js';

let app: NestFastifyApplication;
let issuer: TestIssuer;
let port: number;
beforeAll(async () => {
  issuer = await testIssuer();
  const identity = IdentityModule.forRoot({ directory: twoCollaborations(), ...issuer.trust });
  app = await createApi({ ground: [HouseModule.with(), RegistriesModule, identity], logger: false });
  await app.listen(0, '127.0.0.1');
  ({ port } = app.getHttpServer().address() as AddressInfo);
});
afterAll(async () => {
  issuer.close();
  await app.close();
});

/** The answer on a connection of its own, without what differs from one request to the next. */
const answered = async (path: string, type: string, length: number, body: string): Promise<string> => {
  const socket = connect(port, '127.0.0.1');
  const head = ['host: hub.test', `content-type: ${type}`, `content-length: ${length}`, 'authorization: Bearer guess'];
  socket.write(`POST ${path} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n${body}`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return answer
    .toString()
    .replace(/^date: .*\r\n/im, '')
    .replace(/"instance":"[^"]*"/, '');
};

it.each([
  ['/v1/events', 'application/cloudevents+json'],
  ['/v1/events', 'application/cloudevents-batch+json'],
  ['/v1/sealed-contents', 'application/jose+json'],
])('a stranger at %s with %s is answered before the body has come, as one whose body has', async (path, type) => {
  const whole = await answered(path, type, 2, '{}');
  expect(whole).toMatch(/^HTTP\/1.1 401 .*application\/problem\+json; charset=utf-8.*"code":"invalid-token"/s);
  expect(await answered(path, type, 1_000_000, '{')).toBe(whole);
});

it('a stranger is not told which bodies would be read', async () => {
  const [known, unknown, large] = [
    await answered('/v1/events', 'application/cloudevents+json', 2, '{}'),
    await answered('/v1/events', 'text/plain', 2, '{}'),
    await answered('/v1/events', 'application/cloudevents+json', 1e9, '{'),
  ];
  expect([unknown, large]).toEqual([known, known]);
});

it('what is not there is not there before a body has come', async () => {
  const answer = await answered('/v1/nowhere', 'application/cloudevents+json', 1_000_000, '{');
  expect(answer).toMatch(/^HTTP\/1.1 404 .*application\/problem\+json; charset=utf-8.*"code":"not-found"/s);
});
