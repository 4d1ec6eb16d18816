import { join } from 'node:path';
import {
  CannotPublish,
  connect,
  KeyFileTrouble,
  newKeys,
  readKeys,
  Refused,
  writeKeys,
  type KeyRing,
} from '#platform/client';
import type { DevClient } from '#platform/dev-issuer';
import type { Standalone } from './standalone.js';

/** Where the private keys of the units are, as if each unit had this folder to itself. */
export const keyFileIn = (dataFolder: string, unit: string): string => join(dataFolder, 'keys', `${unit}.json`);

/**
 * Makes keys for every unit that has somebody to keep them, and publishes them as that function, like a partner would, so
 * that sealed texts can be tried at once. Gives how many units were new to the hub; keys that it shows are left alone.
 */
export const demonstrateKeys = async (standalone: Standalone): Promise<number> => {
  const keepers = standalone.issuer.clients.filter((client) => client.function === 'key-keeper');
  // A unit id has one folder, also where two collaborations have a unit of that id: keys are made once for both.
  const units = [...new Set(keepers.map(({ unit }) => unit))];
  const made = units.map(async (unit) => [unit, await keysAt(keyFileIn(standalone.folder.path, unit), unit)] as const);
  const rings = new Map(await Promise.all(made));
  const published = await Promise.all(keepers.map((keeper) => publishOnce(standalone, keeper, rings.get(keeper.unit))));
  return published.filter(Boolean).length;
};

const publishOnce = async (
  { hub, issuer }: Standalone,
  keeper: DevClient,
  ring: KeyRing | undefined,
): Promise<boolean> => {
  const { collaboration, unit, clientId, clientSecret } = keeper;
  const { tokenEndpoint } = issuer;
  const partner = connect({ hub, tokenEndpoint, clientId, clientSecret, collaboration, unit });
  const shown = new Set((await partner.keysOf(unit)).map(({ kid }) => kid));
  if (!ring || ring.pairs.some(({ encryption }) => shown.has(String(encryption.kid)))) return false;
  return partner.publishKeys(ring).then(
    (receipt) => receipt !== undefined,
    (error: unknown) => {
      // Other keys of the unit, or a read model that lags behind: no reason not to start.
      if (error instanceof CannotPublish || error instanceof Refused) return false;
      throw error;
    },
  );
};

/** Undefined when there is a file that cannot be used, such as one locked with a passphrase: it is its owner's. */
const keysAt = async (path: string, unit: string): Promise<KeyRing | undefined> => {
  try {
    return await readKeys(path);
  } catch (error) {
    if (!(error instanceof KeyFileTrouble)) throw error;
    if (!error.missing) return undefined;
    const ring = await newKeys(unit);
    await writeKeys(path, ring);
    return ring;
  }
};
