/** What a process that serves requests may do: read, and append through the function. Log in as a member of it. */
export const APPLICATION_ROLE = 'samverk_application';

/** Where the migrating role may not create roles, the owner serves requests itself and only the trigger protects. */
export const grants = `
REVOKE ALL ON FUNCTION samverk.append, samverk.feed_bound(bigint), samverk.feed(bigint, integer, text[], text) FROM PUBLIC;
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${APPLICATION_ROLE}') THEN
    BEGIN
      CREATE ROLE ${APPLICATION_ROLE} NOLOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation OR insufficient_privilege THEN NULL;
    END;
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${APPLICATION_ROLE}') THEN
    GRANT USAGE ON SCHEMA samverk TO ${APPLICATION_ROLE};
    GRANT SELECT ON samverk.events, samverk.migrations TO ${APPLICATION_ROLE};
    GRANT EXECUTE ON FUNCTION samverk.append, samverk.feed_bound(bigint),
      samverk.feed(bigint, integer, text[], text) TO ${APPLICATION_ROLE};
  END IF;
END $$;
`;
