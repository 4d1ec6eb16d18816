import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import { Provider, type Configuration, type ResourceServer } from 'oidc-provider';
import type { DevClient } from './clients.js';
import { NoMemory } from './no-memory.js';

/** Seconds; the longest that the hub accepts (SAK.12). */
const tokenLife = 300;
const scope = 'events:write read';

const hub: ResourceServer = {
  scope,
  audience: 'samverk',
  accessTokenFormat: 'jwt',
  accessTokenTTL: tokenLife,
  jwt: { sign: { alg: 'ES256' } },
};

const configuration = (clients: readonly DevClient[], key: JWK): Configuration => ({
  adapter: NoMemory,
  jwks: { keys: [key] as never },
  cookies: { keys: [randomBytes(32).toString('base64url')] },
  scopes: scope.split(' '),
  clients: clients.map(({ clientId, clientSecret }) => ({ client_id: clientId, client_secret: clientSecret, scope })),
  clientDefaults: {
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    token_endpoint_auth_method: 'client_secret_post',
    id_token_signed_response_alg: 'ES256',
  },
  ttl: { ClientCredentials: tokenLife },
  // The unit and its function are part of the token, never a parameter of the request (S3).
  extraTokenClaims: (_, token) => {
    const client = clients.find(({ clientId }) => clientId === token.clientId);
    return client && { collaboration: client.collaboration, unit: client.unit, function: client.function };
  },
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => 'urn:samverk:hub',
      getResourceServerInfo: () => hub,
    },
  },
});

export const provider = (issuer: string, clients: readonly DevClient[], key: JWK): Provider =>
  new Provider(issuer, configuration(clients, key));
