import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who fills which table of a read model, how far it is, and which streams wait for a corrected fold. */
export class Bookkeeping1763700000000 implements MigrationInterface {
  name = 'Bookkeeping1763700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE read.checkpoints (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name text NOT NULL,
      version integer NOT NULL,
      generation integer NOT NULL,
      table_name text NOT NULL,
      fingerprint text NOT NULL,
      status text NOT NULL CHECK (status IN ('live', 'building', 'retired')),
      position bigint NOT NULL DEFAULT 0,
      events bigint NOT NULL DEFAULT 0,
      row_count bigint NOT NULL DEFAULT 0,
      epoch bigint NOT NULL DEFAULT 0,
      owner text,
      lease_until timestamptz,
      last_error text,
      updated_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (name, version, generation)
    )`);
    await runner.query(`CREATE UNIQUE INDEX one_live ON read.checkpoints (name) WHERE status = 'live'`);
    await runner.query(`CREATE UNIQUE INDEX one_building ON read.checkpoints (name) WHERE status = 'building'`);
    await runner.query(`CREATE TABLE read.parked_streams (
      checkpoint_id bigint NOT NULL REFERENCES read.checkpoints ON DELETE CASCADE,
      collaboration text NOT NULL,
      stream text NOT NULL,
      from_version integer NOT NULL,
      error_class text NOT NULL,
      waiting integer NOT NULL DEFAULT 1,
      parked_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (checkpoint_id, collaboration, stream)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE read.parked_streams, read.checkpoints');
  }
}
