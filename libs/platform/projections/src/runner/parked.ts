import type { Sql } from '../read-database.js';
import type { ParkedStream, PageFold } from '../table/page-fold.js';
import { idOf } from '../table/row-map.js';

/** The streams of a table that wait for a corrected fold, in the order in which they were parked. */
export const parkedStreams = (sql: Sql, checkpoint: string): Promise<ParkedStream[]> =>
  sql<ParkedStream>(
    `SELECT collaboration, stream, from_version AS "fromVersion", error_class AS "errorClass"
     FROM read.parked_streams WHERE checkpoint_id = $1 ORDER BY parked_at, collaboration, stream`,
    [checkpoint],
  );

export const parkedIds = async (sql: Sql, checkpoint: string): Promise<Set<string>> =>
  new Set((await parkedStreams(sql, checkpoint)).map(({ collaboration, stream }) => idOf(collaboration, stream)));

/** Notes what a page could not fold, in the transaction that passes it: parked, or not passed at all. */
export const park = async (sql: Sql, checkpoint: string, { parked, waiting }: PageFold): Promise<void> => {
  const column = <Key extends keyof ParkedStream>(key: Key): ParkedStream[Key][] => parked.map((stream) => stream[key]);
  if (parked.length > 0) {
    await sql(
      `INSERT INTO read.parked_streams (checkpoint_id, collaboration, stream, from_version, error_class, waiting)
       SELECT $1, u.*, 0 FROM unnest($2::text[], $3::text[], $4::integer[], $5::text[]) AS u`,
      [checkpoint, column('collaboration'), column('stream'), column('fromVersion'), column('errorClass')],
    );
  }
  if (waiting.size === 0) return;
  const waits = [...waiting.values()];
  await sql(
    `UPDATE read.parked_streams p SET waiting = waiting + u.n FROM unnest($2::text[], $3::text[], $4::integer[]) AS u(collaboration, stream, n)
     WHERE p.checkpoint_id = $1 AND p.collaboration = u.collaboration AND p.stream = u.stream`,
    [
      checkpoint,
      waits.map(({ stored }) => stored.collaboration),
      waits.map(({ stored }) => stored.stream),
      waits.map(({ count }) => count),
    ],
  );
};

export const unpark = async (sql: Sql, checkpoint: string, streams: readonly ParkedStream[]): Promise<void> => {
  await sql(
    `DELETE FROM read.parked_streams p USING unnest($2::text[], $3::text[]) AS u(collaboration, stream)
     WHERE p.checkpoint_id = $1 AND p.collaboration = u.collaboration AND p.stream = u.stream`,
    [checkpoint, streams.map(({ collaboration }) => collaboration), streams.map(({ stream }) => stream)],
  );
};
