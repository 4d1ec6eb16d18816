import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JSONWebKeySet, type JWK, type JWTHeaderParameters } from 'jose';

export interface TestTokenOptions {
  readonly collaboration: string;
  readonly unit: string;
  /** Default `registrar`. */
  readonly function?: string;
  /** Default both scopes. */
  readonly scope?: string;
  /** Claims to replace or, when undefined, to leave out. */
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Partial<JWTHeaderParameters>;
}

const now = () => Math.floor(Date.now() / 1_000);

async function newKey() {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const kid = crypto.randomUUID();
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } satisfies JWK };
}

/** Signs access tokens in the test's own process, as an issuer would. */
export class TestIssuer {
  readonly issuer = 'https://issuer.test';
  readonly audience = 'samverk';
  private server?: Server;

  private constructor(private key: Awaited<ReturnType<typeof newKey>>) {}

  static async start(): Promise<TestIssuer> {
    return new TestIssuer(await newKey());
  }

  get jwks(): JSONWebKeySet {
    return { keys: [this.key.jwk] };
  }

  /** What `IdentityModule.forRoot` needs to trust this issuer. */
  get trust() {
    return { issuer: this.issuer, audience: this.audience, keys: { jwks: this.jwks } };
  }

  /** From now on tokens are signed with another key, and only that is published. */
  async rotate(): Promise<void> {
    this.key = await newKey();
  }

  /** Serves the current keys over HTTP. */
  async jwksUri(): Promise<string> {
    this.server = createServer((_, response) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(this.jwks));
    }).listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/jwks`;
  }

  close(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }

  async token({
    collaboration,
    unit,
    function: role = 'registrar',
    scope = 'events:write read',
    claims,
    header,
  }: TestTokenOptions) {
    const client = `${collaboration}.${unit}.${role}`;
    const time = { iat: now(), exp: now() + 300, jti: crypto.randomUUID() };
    const who = { collaboration, unit, function: role, scope, client_id: client, sub: client };
    return new SignJWT({ iss: this.issuer, aud: this.audience, ...time, ...who, ...claims })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: this.key.kid, ...header })
      .sign(this.key.privateKey);
  }
}

export const testIssuer = (): Promise<TestIssuer> => TestIssuer.start();
