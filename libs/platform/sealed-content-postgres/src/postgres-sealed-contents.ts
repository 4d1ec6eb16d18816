import { hash } from 'node:crypto';
import pg, { type Pool, type PoolClient } from 'pg';
import { reaching } from '#platform/event-store-postgres';
import { SealedContents, type ContentFacts, type ContentKey, type IsClaimed, type Jwe } from '#platform/sealed-content';
import { decrypted, encrypted } from './at-rest.js';
import { ContentKeys, ofOne } from './content-keys.js';
import { blobOf, deleteRow, findRow, olderRows, putRow, renewRow, volumeSince, type KnownRow } from './content-rows.js';
import { migrateSealed } from './migrate-sealed.js';

export interface PostgresSealedContentsOptions {
  /** Where the ciphertexts are: schema `sealed`. */
  readonly contentsUrl: string;
  /** Where their keys are, schema `sealed_keys`: a database outside the backups of the first. Left out: the same. */
  readonly keysUrl?: string;
  /** Connections to each of the two. */
  readonly poolSize?: number;
}

const open = (connectionString: string, max: number): Pool => {
  const pool = new pg.Pool({ connectionString, max, connectionTimeoutMillis: 5_000, statement_timeout: 30_000 });
  // Without a listener an error of an idle connection would end the process; the next call reports it.
  pool.on('error', () => undefined);
  // Nor one in hand, between two questions of a transaction; the next of them reports it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};

const lockOf = (content: ContentKey): string =>
  Buffer.from(hash('sha256', JSON.stringify(ofOne(content)), 'hex'), 'hex')
    .readBigInt64BE()
    .toString();

/**
 * Ciphertexts in PostgreSQL, each under a key of its own that lies elsewhere. A content is there when both are: the
 * key comes first and goes first, so whatever is killed in between leaves nothing that can be read.
 */
export class PostgresSealedContents extends SealedContents {
  private readonly contents: Pool;
  /** Never the pool of the contents, even in one database: who holds a lock there waits for a connection here. */
  private readonly keyPool: Pool;
  private readonly keys: ContentKeys;

  constructor({ contentsUrl, keysUrl = contentsUrl, poolSize = 5 }: PostgresSealedContentsOptions) {
    super();
    this.contents = open(contentsUrl, poolSize);
    this.keyPool = open(keysUrl, poolSize);
    this.keys = new ContentKeys(this.keyPool);
  }

  /** Makes the schemas first where they are missing. */
  static async open(options: PostgresSealedContentsOptions): Promise<PostgresSealedContents> {
    const contents = new PostgresSealedContents(options);
    await migrateSealed(contents.contents, contents.keyPool);
    return contents;
  }

  override keep(facts: ContentFacts, jwe: Jwe): Promise<'kept' | 'known'> {
    return this.alone(facts, async (db) => {
      if (await this.whole(db, facts)) {
        await renewRow(db, facts);
        return 'known';
      }
      const { id, key } = await this.keys.make(facts);
      await putRow(db, facts, id, encrypted(facts, key, jwe));
      return 'kept';
    });
  }

  override describe(content: ContentKey): Promise<ContentFacts | undefined> {
    return reaching(async () => (await this.whole(this.contents, content))?.facts);
  }

  override fetch(content: ContentKey): Promise<Jwe | undefined> {
    return reaching(async () => {
      const key = await this.keys.find(content);
      const blob = key && (await blobOf(this.contents, content, key.id));
      return key && blob && decrypted(content, key.key, blob);
    });
  }

  override volume(collaboration: string, unit: string, since: string): Promise<number> {
    return reaching(() => volumeSince(this.contents, collaboration, unit, since));
  }

  override async destroy(contents: readonly ContentKey[]): Promise<number> {
    let destroyed = 0;
    for (const content of contents) destroyed += await this.alone(content, (db) => this.erase(db, content));
    return destroyed;
  }

  override async removeUnclaimed(olderThan: string, isClaimed: IsClaimed): Promise<number> {
    let removed = 0;
    let page: readonly ContentFacts[] = [];
    do {
      page = await reaching(() => olderRows(this.contents, olderThan, page.at(-1) ?? {}));
      for (const content of page)
        if (!(await isClaimed(content)))
          removed += await this.alone(content, (db) => this.sweep(db, content, olderThan));
    } while (page.length > 0);
    return removed;
  }

  async close(): Promise<void> {
    await Promise.all([this.contents.end(), this.keyPool.end()]);
  }

  private async whole(db: Pool | PoolClient, content: ContentKey): Promise<KnownRow | undefined> {
    const row = await findRow(db, content);
    return row && (await this.keys.find(content))?.id === row.keyId ? row : undefined;
  }

  private async erase(db: PoolClient, content: ContentKey): Promise<number> {
    await this.keys.destroy(content);
    return deleteRow(db, content);
  }

  /** It may have been handed in again since it was found. */
  private async sweep(db: PoolClient, content: ContentKey, olderThan: string): Promise<number> {
    const row = await findRow(db, content);
    return row && row.facts.storedAt < olderThan ? this.erase(db, content) : 0;
  }

  /** One at a time for each content, in every process: two connections cannot share one transaction. */
  private alone<Value>(content: ContentKey, work: (db: PoolClient) => Promise<Value>): Promise<Value> {
    return reaching(async () => {
      const client = await this.contents.connect();
      let failed = true;
      try {
        await client.query('BEGIN');
        await client.query('SELECT pg_advisory_xact_lock($1)', [lockOf(content)]);
        const value = await work(client);
        await client.query('COMMIT');
        failed = false;
        return value;
      } finally {
        // A transaction that did not end goes with its connection.
        client.release(failed);
      }
    });
  }
}
