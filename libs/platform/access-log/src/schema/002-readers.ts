/** The role that every view of the log is read as. */
export const READER_ROLE = 'samverk_reader';
const APPLICATION_ROLE = 'samverk_application';

const createRole = (role: string): string => `
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN
    BEGIN
      CREATE ROLE ${role} NOLOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation OR insufficient_privilege THEN NULL;
    END;
  END IF;`;

/** May \`member\` act as the reader? Roles are shared by all databases, so that two migrations can meet here. */
const mayRead = (member: string): string => `
  IF NOT pg_has_role(${member}, '${READER_ROLE}', 'MEMBER') THEN
    BEGIN
      EXECUTE format('GRANT ${READER_ROLE} TO %I', ${member});
    EXCEPTION WHEN insufficient_privilege OR internal_error THEN NULL;
    END;
  END IF;`;

/**
 * The second wall: whatever a program asks, the database shows a unit only entries of which it is the owner or the one
 * who looked. Without a unit set it shows nothing.
 */
export const readers = `
ALTER TABLE access.entries ENABLE ROW LEVEL SECURITY;
CREATE POLICY owner_or_accessor ON access.entries FOR SELECT USING (
  current_setting('samverk.unit', true) <> '' AND (
    collaboration = current_setting('samverk.collaboration', true)
      AND current_setting('samverk.unit', true) IN (owner, unit)
    OR collaboration = '' AND action = 'administer'
  )
);
REVOKE ALL ON FUNCTION access.record(jsonb), access.purge(text, text, timestamptz) FROM PUBLIC;
DO $$
BEGIN
  ${createRole(READER_ROLE)}
  ${createRole(APPLICATION_ROLE)}
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${READER_ROLE}') THEN
    GRANT USAGE ON SCHEMA access TO ${READER_ROLE};
    GRANT SELECT ON access.entries TO ${READER_ROLE};
    ${mayRead('current_user')}
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${APPLICATION_ROLE}') THEN
    GRANT USAGE ON SCHEMA access TO ${APPLICATION_ROLE};
    GRANT SELECT ON access.migrations TO ${APPLICATION_ROLE};
    GRANT EXECUTE ON FUNCTION access.record(jsonb) TO ${APPLICATION_ROLE};
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${READER_ROLE}') THEN ${mayRead(`'${APPLICATION_ROLE}'`)} END IF;
  END IF;
END $$;
`;
