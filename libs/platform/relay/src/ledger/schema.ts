import type { Pool } from 'pg';

const RELAYING = 0x53414b46;

/**
 * How far each collaboration has been relayed, how many messages each reader has had, and what waits behind an event that
 * could not be. Counts and positions of others are in here, so no reader of anything gets at it.
 */
const tables = `
CREATE SCHEMA IF NOT EXISTS relay;
CREATE TABLE IF NOT EXISTS relay.checkpoints (
  collaboration text PRIMARY KEY,
  position bigint NOT NULL DEFAULT 0,
  events bigint NOT NULL DEFAULT 0,
  epoch bigint NOT NULL DEFAULT 0,
  owner text,
  lease_until timestamptz,
  last_error text,
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE IF NOT EXISTS relay.sequences (
  collaboration text NOT NULL REFERENCES relay.checkpoints,
  reader text NOT NULL,
  last bigint NOT NULL,
  PRIMARY KEY (collaboration, reader)
);
CREATE TABLE IF NOT EXISTS relay.waiting (
  collaboration text NOT NULL REFERENCES relay.checkpoints,
  stream text NOT NULL,
  version integer NOT NULL,
  before jsonb NOT NULL,
  error_class text NOT NULL,
  parked_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (collaboration, stream, version)
);
-- The last of the numbers that are kept for it, by reader; before there was this column, one for each.
ALTER TABLE relay.waiting ADD COLUMN IF NOT EXISTS upto jsonb;
UPDATE relay.waiting AS w SET upto = (SELECT coalesce(jsonb_object_agg(key, (value::bigint + 1)::text), '{}') FROM jsonb_each_text(w.before))
WHERE upto IS NULL;
ALTER TABLE relay.waiting ALTER COLUMN upto SET NOT NULL;
-- What waited once: which numbers it had, in reserve and beyond, so that a replay gives it the same.
CREATE TABLE IF NOT EXISTS relay.taken_up (
  collaboration text NOT NULL REFERENCES relay.checkpoints,
  stream text NOT NULL,
  version integer NOT NULL,
  before jsonb NOT NULL,
  upto jsonb NOT NULL,
  late jsonb NOT NULL,
  taken_up_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (collaboration, stream, version)
);
-- Numbers beyond those in reserve that it was given by a take-up that may have died behind its write.
ALTER TABLE relay.waiting ADD COLUMN IF NOT EXISTS late jsonb NOT NULL DEFAULT '{}';
-- Whose positions these are, and the last event told, to find it again in another log. Not known: it is looked for.
ALTER TABLE relay.checkpoints ADD COLUMN IF NOT EXISTS log text;
ALTER TABLE relay.checkpoints ADD COLUMN IF NOT EXISTS chain text;
-- What is being written behind the checkpoint: whatever became of that, these events keep these numbers.
CREATE TABLE IF NOT EXISTS relay.sending (
  collaboration text PRIMARY KEY REFERENCES relay.checkpoints,
  page json
);
-- Where the last event told stands in its stream: it is read again there, since another log may have taken its place.
ALTER TABLE relay.checkpoints ADD COLUMN IF NOT EXISTS stream text;
ALTER TABLE relay.checkpoints ADD COLUMN IF NOT EXISTS version integer;
-- Numbers of a reader that the topic has for what the log no longer holds, after a restore: nothing else gets them.
CREATE TABLE IF NOT EXISTS relay.passed_over (
  collaboration text NOT NULL REFERENCES relay.checkpoints,
  reader text NOT NULL,
  first bigint NOT NULL,
  last bigint NOT NULL,
  PRIMARY KEY (collaboration, reader, first)
);`;

/** Makes the schema `relay`, once, however many processes start at the same moment. */
export const migrateRelay = async (pool: Pool): Promise<void> => {
  const { rows } = await pool.query<{ there: boolean }>(`SELECT to_regclass('relay.passed_over') IS NOT NULL AS there`);
  if (rows[0]!.there) return;
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [RELAYING]);
    await client.query(tables);
    await client.query('COMMIT');
  } finally {
    // Gone with it: what a failure left open.
    client.release(true);
  }
};
