import type { Pool, PoolClient } from 'pg';
import type { Sequences } from '../message/messages-of.js';

/** The last number of each reader. */
export const sequencesOf = async (database: Pool | PoolClient, collaboration: string): Promise<Sequences> => {
  const { rows } = await database.query<{ reader: string; last: string }>(
    'SELECT reader, last FROM relay.sequences WHERE collaboration = $1',
    [collaboration],
  );
  return new Map(rows.map(({ reader, last }) => [reader, BigInt(last)]));
};

/** The part of a statement that notes them; `readers` and `numbers` are its parameters. */
export const COUNTED = (readers: string, numbers: string): string =>
  `counted AS (
     INSERT INTO relay.sequences SELECT mine.collaboration, u.* FROM mine, unnest(${readers}::text[], ${numbers}::bigint[]) AS u
     ON CONFLICT (collaboration, reader) DO UPDATE SET last = excluded.last)`;

export const sequenceColumns = (counted: Sequences) => [[...counted.keys()], [...counted.values()].map(String)];
