import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose positions a checkpoint holds. Until this, every log lay in PostgreSQL. */
export class CheckpointLog1763780000000 implements MigrationInterface {
  name = 'CheckpointLog1763780000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE read.checkpoints ADD COLUMN log text NOT NULL DEFAULT 'postgresql'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE read.checkpoints DROP COLUMN log');
  }
}
