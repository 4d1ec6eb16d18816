import type { KeyRing } from '#platform/client';
import type { Partner } from './partner.js';

type Row = { readonly key: string; readonly use: string; readonly published: string; readonly private: string };

/** A unit's keys, those of the hub's directory and those of one's own folder; public names only. */
export const listedKeys = async ({ hub, keys }: Partner, unit: string): Promise<readonly Row[]> => {
  const published = await hub.keysOf(unit);
  const own = namesIn(await keys().catch(() => ({ unit, pairs: [] })));
  const rows = new Map<string, Row>();
  for (const { kid, use } of published) rows.set(kid, { key: kid, use, published: 'yes', private: 'no' });
  for (const { key, use } of own) rows.set(key, { key, use, published: rows.has(key) ? 'yes' : 'no', private: 'yes' });
  return [...rows.values()];
};

const namesIn = ({ pairs }: KeyRing): readonly Pick<Row, 'key' | 'use'>[] =>
  pairs.flatMap(({ encryption, signing }) => [
    { key: String(encryption.kid), use: 'enc' },
    { key: String(signing.kid), use: 'sig' },
  ]);
