import type { MigrationInterface, QueryRunner } from 'typeorm';

const APPLICATION_ROLE = 'samverk_application';

/**
 * Whoever only serves requests reads the tables and owns none. What is guarded stays behind its wall: row-level security
 * has a policy for the reader's role alone. Where there is no such role, the owner serves requests itself.
 */
export class ApplicationReads1764200000000 implements MigrationInterface {
  name = 'ApplicationReads1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DO $$
    BEGIN
      IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${APPLICATION_ROLE}') THEN
        GRANT USAGE ON SCHEMA read TO ${APPLICATION_ROLE};
        GRANT SELECT ON ALL TABLES IN SCHEMA read TO ${APPLICATION_ROLE};
        ALTER DEFAULT PRIVILEGES IN SCHEMA read GRANT SELECT ON TABLES TO ${APPLICATION_ROLE};
      END IF;
    END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DO $$
    BEGIN
      IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${APPLICATION_ROLE}') THEN
        ALTER DEFAULT PRIVILEGES IN SCHEMA read REVOKE SELECT ON TABLES FROM ${APPLICATION_ROLE};
        REVOKE SELECT ON ALL TABLES IN SCHEMA read FROM ${APPLICATION_ROLE};
        REVOKE USAGE ON SCHEMA read FROM ${APPLICATION_ROLE};
      END IF;
    END $$`);
  }
}
