import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { ContentKey } from '#platform/sealed-content';

export interface RestKey {
  readonly id: string;
  readonly key: Buffer;
}

export const OF_ONE = 'collaboration = $1 AND unit = $2 AND ciphertext = $3';
export const ofOne = ({ collaboration, unit, ciphertext }: ContentKey): string[] => [collaboration, unit, ciphertext];

/** The keys under which contents lie. What is deleted here can be read nowhere, whatever copies of the blobs there are. */
export class ContentKeys {
  constructor(private readonly pool: Pool) {}

  /** A new key, in the place of one whose blob never came. */
  async make(content: ContentKey): Promise<RestKey> {
    const made = { id: randomUUID(), key: randomBytes(32) };
    await this.pool.query(
      `INSERT INTO sealed_keys.keys (collaboration, unit, ciphertext, key_id, key) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (collaboration, unit, ciphertext) DO UPDATE SET key_id = excluded.key_id, key = excluded.key`,
      [...ofOne(content), made.id, made.key],
    );
    return made;
  }

  async find(content: ContentKey): Promise<RestKey | undefined> {
    const { rows } = await this.pool.query<RestKey>(
      `SELECT key_id AS id, key FROM sealed_keys.keys WHERE ${OF_ONE}`,
      ofOne(content),
    );
    return rows[0];
  }

  async destroy(content: ContentKey): Promise<void> {
    await this.pool.query(`DELETE FROM sealed_keys.keys WHERE ${OF_ONE}`, ofOne(content));
  }
}
