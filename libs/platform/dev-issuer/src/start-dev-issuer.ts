import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { Directory } from '#platform/identity';
import { devClients, type DevClient } from './clients.js';
import { kept } from './kept-secret.js';
import { provider } from './provider.js';

export interface DevIssuerOptions {
  /** On 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** Where keys and client secrets are kept, readable by the owner only. */
  readonly folder: string;
  readonly directory: Directory;
  /** The `iss` of its tokens, when others reach it by another name (default `http://127.0.0.1:<port>`). */
  readonly publicUrl?: string;
}

export interface DevIssuer {
  readonly issuer: string;
  readonly tokenEndpoint: string;
  readonly jwksUri: string;
  readonly clients: readonly DevClient[];
  /** The client of a unit in a function of a collaboration (default: the first that the directory lists). */
  credentials(unit: string, role?: string, collaboration?: string): DevClient;
  close(): Promise<void>;
}

async function signingKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: 'ES256', use: 'sig' };
}

/** An OpenID provider for trying the hub out: client credentials for every unit. It cannot be started in production. */
export async function startDevIssuer({ port, folder, directory, publicUrl }: DevIssuerOptions): Promise<DevIssuer> {
  // Read here and not handed in: a setting that someone forgets must not open this door.
  if (process.env['NODE_ENV'] === 'production')
    throw new Error('The development issuer does not start with NODE_ENV=production.');
  const key = await kept(folder, 'keys.json', signingKey);
  const clients = await devClients(folder, directory);
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const issuer = publicUrl ?? `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const handle = provider(issuer, clients, key).callback();
  server.on('request', (request, response) => void handle(request, response));
  return {
    issuer,
    tokenEndpoint: `${issuer}/token`,
    jwksUri: `${issuer}/jwks`,
    clients,
    credentials: (unit, role, collaboration) => {
      const client = clients.find(
        (one) =>
          one.unit === unit &&
          (role === undefined || one.function === role) &&
          (collaboration === undefined || one.collaboration === collaboration),
      );
      if (!client) throw new Error(`The directory has no unit ${unit}${role ? ` with the function ${role}` : ''}.`);
      return client;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
