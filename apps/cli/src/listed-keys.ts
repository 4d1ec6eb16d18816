import type { KeyRing } from '#platform/client';
import type { Partner } from './partner.js';

type Row = { readonly key: string; readonly use: string; readonly published: string; readonly private: string };

/** A unit's keys, those of the hub's directory and, if it is one's own, those of one's folder; public names only. */
export const listedKeys = async ({ hub, keys }: Partner, unit: string, of: string = unit): Promise<readonly Row[]> => {
  const published = await hub.keysOf(of);
  const own = of === unit ? namesIn(await keys().catch(() => ({ unit, pairs: [] }))) : [];
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
