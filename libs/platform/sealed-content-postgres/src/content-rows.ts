import type { Pool, PoolClient } from 'pg';
import type { ContentFacts, ContentKey } from '#platform/sealed-content';
import { OF_ONE, ofOne } from './content-keys.js';

interface Row {
  readonly collaboration: string;
  readonly unit: string;
  readonly ciphertext: string;
  readonly recipients: string[];
  readonly kids: string[];
  readonly size_class: number;
  readonly stored_at: Date;
  readonly key_id: string;
}

/** A row, and the key that its blob lies under. */
export interface KnownRow {
  readonly facts: ContentFacts;
  readonly keyId: string;
}

const COLUMNS = 'collaboration, unit, ciphertext, recipients, kids, size_class, stored_at, key_id';

const known = ({ size_class, stored_at, key_id, ...row }: Row): KnownRow => ({
  facts: { ...row, sizeClass: size_class, storedAt: stored_at.toISOString() },
  keyId: key_id,
});

export const findRow = async (db: Pool | PoolClient, content: ContentKey): Promise<KnownRow | undefined> => {
  const { rows } = await db.query<Row>(`SELECT ${COLUMNS} FROM sealed.contents WHERE ${OF_ONE}`, ofOne(content));
  return rows[0] && known(rows[0]);
};

export const blobOf = async (db: Pool, content: ContentKey, keyId: string): Promise<Buffer | undefined> => {
  const { rows } = await db.query<{ blob: Buffer }>(
    `SELECT blob FROM sealed.contents WHERE ${OF_ONE} AND key_id = $4`,
    [...ofOne(content), keyId],
  );
  return rows[0]?.blob;
};

export const putRow = async (db: PoolClient, facts: ContentFacts, keyId: string, blob: Buffer): Promise<void> => {
  await db.query(
    `INSERT INTO sealed.contents (${COLUMNS}, blob) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (collaboration, unit, ciphertext) DO UPDATE
     SET recipients = excluded.recipients, kids = excluded.kids, stored_at = excluded.stored_at, key_id = excluded.key_id, blob = excluded.blob`,
    [...ofOne(facts), facts.recipients, facts.kids, facts.sizeClass, facts.storedAt, keyId, blob],
  );
};

export const renewRow = async (db: PoolClient, facts: ContentFacts): Promise<void> => {
  // The keys follow from the ciphertext; a row from before they were kept gets them here.
  const { storedAt, kids } = facts;
  await db.query(`UPDATE sealed.contents SET stored_at = $4, kids = $5 WHERE ${OF_ONE}`, [
    ...ofOne(facts),
    storedAt,
    kids,
  ]);
};

export const deleteRow = async (db: PoolClient, content: ContentKey): Promise<number> => {
  const { rowCount } = await db.query(`DELETE FROM sealed.contents WHERE ${OF_ONE}`, ofOne(content));
  return rowCount ?? 0;
};

/** Those last handed in before an instant, oldest first, a page at a time. */
export const olderRows = async (
  db: Pool,
  olderThan: string,
  { storedAt, collaboration, unit, ciphertext }: Partial<ContentFacts>,
): Promise<readonly ContentFacts[]> => {
  const { rows } = await db.query<Row>(
    `SELECT ${COLUMNS} FROM sealed.contents WHERE stored_at < $1
     AND (stored_at, collaboration, unit, ciphertext) > ($2::timestamptz, $3, $4, $5)
     ORDER BY stored_at, collaboration, unit, ciphertext LIMIT 500`,
    [olderThan, storedAt ?? '-infinity', collaboration ?? '', unit ?? '', ciphertext ?? ''],
  );
  return rows.map((row) => known(row).facts);
};

export const volumeSince = async (db: Pool, collaboration: string, unit: string, since: string): Promise<number> => {
  const { rows } = await db.query<{ bytes: string }>(
    `SELECT coalesce(sum(size_class), 0) AS bytes FROM sealed.contents
     WHERE collaboration = $1 AND unit = $2 AND stored_at >= $3`,
    [collaboration, unit, since],
  );
  return Number(rows[0]!.bytes);
};
