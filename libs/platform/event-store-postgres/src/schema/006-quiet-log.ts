/**
 * Keeps what statements are given (events, ids, the keys of sealed contents) out of the server's own log, whatever is
 * switched on there to find a fault. A role that may not say so is passed over; docs/operations tells who must.
 */
export const quietLog = `DO $quiet$
BEGIN
  PERFORM pg_advisory_xact_lock(${0x51554945});
  IF NOT EXISTS (
    SELECT FROM pg_db_role_setting JOIN pg_database ON pg_database.oid = setdatabase
    WHERE datname = current_database() AND setrole = 0 AND 'log_parameter_max_length=0' = ANY (setconfig)
  ) THEN
    EXECUTE format('ALTER DATABASE %I SET log_parameter_max_length = 0', current_database());
  END IF;
EXCEPTION WHEN insufficient_privilege THEN NULL;
END $quiet$;`;
