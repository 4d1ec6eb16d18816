import type { JWK } from 'jose';
import { kidOf } from './kid.js';
import type { Published } from './statement.js';
import { vouchedFor } from './vouched.js';
import { CannotSeal } from '../seal/seal-errors.js';
import { Refused } from '../wire/hub-errors.js';
import type { Wire } from '../wire/wire.js';

/** A key as the hub's directory shows it. */
export type PublishedKey = JWK & { readonly kid: string; readonly use: 'enc' | 'sig' };

/** What a unit has said of its keys, oldest first. */
export interface UnitKeys {
  readonly unit: string;
  readonly keys: readonly { readonly kid: string; readonly use: string; readonly withdrawn?: string }[];
  readonly publications: readonly Omit<Published, 'unit'>[];
}

/** Undefined when it has said nothing. */
export const saidByUnit = async (wire: Wire, unit: string): Promise<UnitKeys | undefined> => {
  const path = `/v1/keys?unit=${encodeURIComponent(unit)}`;
  return (await wire.json<{ readonly items: readonly UnitKeys[] }>(path)).items[0];
};

/** The public keys of a unit that hold today, newest first; none for a unit that the hub does not know. */
export const publishedKeys = async (wire: Wire, unit: string): Promise<readonly PublishedKey[]> => {
  const path = `/v1/keys/${encodeURIComponent(unit)}/jwks`;
  return (await wire.json<{ readonly keys: readonly PublishedKey[] }>(path).catch(none)).keys;
};

/** Thumbprints of signing keys that one has made sure of outside the hub, by unit. */
export type TrustedKeys = Readonly<Record<string, string>>;

/** The key that is sealed to for each of these units. @throws CannotSeal when there is none, or none that may be trusted */
export const recipientKeys = (wire: Wire, units: readonly string[], trusted: TrustedKeys): Promise<readonly JWK[]> =>
  Promise.all([...new Set(units)].map((unit) => newestOf(wire, unit, trusted[unit])));

const newestOf = async (wire: Wire, unit: string, trusted: string | undefined): Promise<JWK> => {
  const key = (await publishedKeys(wire, unit)).find(({ use }) => use === 'enc');
  if (!key) throw new CannotSeal(`${unit} has not published a key to seal to.`);
  if (trusted === undefined) return key;
  const publications = (await saidByUnit(wire, unit))?.publications ?? [];
  const vouched = await vouchedFor(
    publications.map((each) => ({ ...each, unit })),
    trusted,
  );
  if (vouched.has(await kidOf(key))) return key;
  throw new CannotSeal(`The key that the hub shows for ${unit} is not vouched for by the one that you trust.`);
};

const none = (error: unknown): { readonly keys: readonly PublishedKey[] } => {
  if (error instanceof Refused && error.status === 404) return { keys: [] };
  throw error;
};
