import type { MigrationInterface, QueryRunner } from 'typeorm';
import { READER_ROLE } from '../table/table-ddl.js';

/**
 * The role behind row-level security. Roles belong to the whole server: another database, or an administrator, may have
 * made it already. A login that is no superuser needs to be a member to take the role on.
 */
export class ReaderRole1763740000000 implements MigrationInterface {
  name = 'ReaderRole1763740000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DO $$
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${READER_ROLE}') THEN
        BEGIN
          CREATE ROLE ${READER_ROLE} NOLOGIN;
        EXCEPTION
          WHEN duplicate_object OR unique_violation THEN NULL;
          WHEN insufficient_privilege THEN
            RAISE EXCEPTION 'Let an administrator run: CREATE ROLE ${READER_ROLE} NOLOGIN; GRANT ${READER_ROLE} TO %;', current_user;
        END;
      END IF;
      IF NOT pg_has_role(current_user, '${READER_ROLE}', 'MEMBER') THEN
        GRANT ${READER_ROLE} TO CURRENT_USER;
      END IF;
    END $$`);
    await runner.query(`GRANT USAGE ON SCHEMA read TO ${READER_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE USAGE ON SCHEMA read FROM ${READER_ROLE}`);
  }
}
