import { randomBytes } from 'node:crypto';
import type { Directory } from '#platform/identity';
import { keep, kept } from './kept-secret.js';

/** One unit in one function of one collaboration, as an OAuth client. */
export interface DevClient {
  readonly collaboration: string;
  readonly unit: string;
  readonly function: string;
  /** `<collaboration>.<unit>.<function>` */
  readonly clientId: string;
  readonly clientSecret: string;
}

const inDirectory = ({ collaborations }: Directory): Omit<DevClient, 'clientSecret'>[] =>
  collaborations.flatMap(({ id: collaboration, units }) =>
    units.flatMap(({ id: unit, functions }) =>
      functions.map((role) => ({ collaboration, unit, function: role, clientId: `${collaboration}.${unit}.${role}` })),
    ),
  );

/** A client per unit and function of the directory. Secrets are random, made once per installation and kept. */
export async function devClients(folder: string, directory: Directory): Promise<readonly DevClient[]> {
  const secrets = await kept<Record<string, string>>(folder, 'credentials.json', async () => ({}));
  const clients = inDirectory(directory).map((client) => ({
    ...client,
    clientSecret: secrets[client.clientId] ?? randomBytes(32).toString('base64url'),
  }));
  await keep(
    folder,
    'credentials.json',
    Object.fromEntries(clients.map(({ clientId, clientSecret }) => [clientId, clientSecret])),
  );
  return clients;
}
