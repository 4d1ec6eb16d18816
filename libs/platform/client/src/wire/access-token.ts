import { importJWK, SignJWT, type JWK } from 'jose';
import { Refused, Unreachable } from './hub-errors.js';

/** An OAuth 2 client of one unit in one function, and how it proves who it is: by a secret or by a private key. */
export type Credentials = {
  /** Where its issuer is, or directly its token endpoint. */
  readonly issuer?: string;
  readonly tokenEndpoint?: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  /** RFC 7523, as the Swedish OIDC profile wants it. A JWK with `alg` and `kid`. */
  readonly privateKeyJwt?: JWK;
};

/** Seconds before its end when a token is no longer used. */
const MARGIN = 30;

/** The client's access token, fetched when needed and kept while it is fresh. */
export class AccessToken {
  private kept: { readonly token: Promise<string>; until: number } | undefined;

  constructor(private readonly credentials: Credentials) {}

  /** For the `Authorization` header. */
  current(): Promise<string> {
    if (this.kept && this.kept.until > performance.now()) return this.kept.token;
    const kept = { token: Promise.resolve(''), until: Infinity };
    kept.token = this.fetch().then(({ token, life }) => {
      kept.until = performance.now() + Math.max(life - MARGIN, life / 2) * 1000;
      return token;
    });
    kept.token.catch(() => (this.kept = undefined));
    this.kept = kept;
    return kept.token;
  }

  forget(): void {
    this.kept = undefined;
  }

  private async fetch(): Promise<{ readonly token: string; readonly life: number }> {
    const endpoint = this.credentials.tokenEndpoint ?? (await endpointOf(this.credentials.issuer));
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'events:write read',
      client_id: this.credentials.clientId,
      ...(await proof(this.credentials, endpoint)),
    });
    const answer = await send(endpoint, { method: 'POST', body });
    const { access_token: token, expires_in: life = 60 } = (await answer.json().catch(() => ({}))) as {
      readonly access_token?: string;
      readonly expires_in?: number;
    };
    if (!answer.ok || !token)
      throw new Refused(answer.status, 'no-token-issued', `the issuer gave no token to ${this.credentials.clientId}`);
    return { token, life };
  }
}

const send = (url: string, init: RequestInit = {}): Promise<Response> =>
  fetch(url, { ...init, signal: AbortSignal.timeout(30_000) }).catch(() => {
    throw new Unreachable(`The issuer does not answer at ${url}.`);
  });

const endpointOf = async (issuer: string | undefined): Promise<string> => {
  if (!issuer) throw new Error('connect() needs an issuer or a tokenEndpoint.');
  const answer = await send(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const { token_endpoint: endpoint } = (await answer.json().catch(() => ({}))) as { readonly token_endpoint?: string };
  if (!endpoint) throw new Unreachable(`${issuer} does not tell its token endpoint: give tokenEndpoint.`);
  return endpoint;
};

const proof = async (
  { clientId, clientSecret, privateKeyJwt }: Credentials,
  endpoint: string,
): Promise<Record<string, string>> => {
  if (clientSecret) return { client_secret: clientSecret };
  if (!privateKeyJwt) throw new Error('connect() needs a clientSecret or a privateKeyJwt.');
  const { alg = 'ES256', kid } = privateKeyJwt;
  const assertion = await new SignJWT({ jti: crypto.randomUUID() })
    .setProtectedHeader({ alg, ...(kid ? { kid } : {}) })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(endpoint)
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(await importJWK(privateKeyJwt, alg));
  return {
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  };
};
