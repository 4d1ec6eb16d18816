import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TestIssuer } from '#platform/identity/testing';
import { HERE, type Asked } from '../hub.js';
import { mark } from './marks.js';

/** An issuer with a token endpoint, whose tokens are marked; it remembers what of them is secret. */
export const issuing = async () => {
  const issuer = await TestIssuer.start();
  const jwksUri = await issuer.jwksUri();
  const signatures: string[] = [];
  const token = async ({ unit, function: acting }: Asked): Promise<string> => {
    const claims = { jti: mark(), sub: mark(), [mark()]: mark() };
    const made = await issuer.token({ collaboration: HERE, unit, function: acting, claims });
    signatures.push(made.split('.')[2]!);
    return made;
  };
  const server = createServer((request, response) => {
    void request.toArray().then(async (chunks) => {
      const client = new URLSearchParams(Buffer.concat(chunks as Buffer[]).toString()).get('client_id')!;
      const [unit, acting] = client.split('.') as [string, string];
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ access_token: await token({ unit, function: acting }), expires_in: 300 }));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const tokenEndpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`;
  const close = (): void => {
    issuer.close();
    server.closeAllConnections();
    server.close();
  };
  return { issuer: issuer.issuer, jwksUri, token, tokenEndpoint, signatures, close };
};

export type Issuing = Awaited<ReturnType<typeof issuing>>;
