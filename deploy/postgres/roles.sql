-- The roles of the hub. Run by a superuser in the hub's database, and in that of the keys of sealed contents where that
-- is a server of its own; may be run again. It sets no password: an administrator does, or the platform.
--   samverk_owner        owns the schemas; migrations and the worker log in as it. No superuser, makes no roles.
--   samverk_api          serves requests: reads, and appends through functions. Owns nothing.
--   samverk_application  the rights of samverk_api; the migrations grant them.
--   samverk_reader       sees, of guarded tables and of the access log, the rows of the reader that is named, and no others.
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['samverk_owner LOGIN', 'samverk_api LOGIN', 'samverk_application NOLOGIN', 'samverk_reader NOLOGIN'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = split_part(wanted, ' ', 1)) THEN
      EXECUTE format('CREATE ROLE %s NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', wanted);
    END IF;
  END LOOP;
END $$;

GRANT samverk_application, samverk_reader TO samverk_api;
GRANT samverk_reader TO samverk_application;
GRANT samverk_reader TO samverk_owner;

DO $$
BEGIN
  EXECUTE format('ALTER DATABASE %I OWNER TO samverk_owner', current_database());
  EXECUTE format('REVOKE CONNECT, TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO samverk_api', current_database());
  -- Statements are given events and keys: the server's own log must not repeat them, whatever is switched on there.
  EXECUTE format('ALTER DATABASE %I SET log_parameter_max_length = 0', current_database());
  EXECUTE format('ALTER DATABASE %I SET log_parameter_max_length_on_error = 0', current_database());
END $$;
