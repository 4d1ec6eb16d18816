import { APPLICATION_ROLE } from './004-grants.js';

/** Held shared by every append until it commits, and alone by whoever moves the gate. */
export const GATE = 0x53414d58;

/** SQLSTATE of an append that the gate holds back. */
export const HELD_BACK = 'SV001';

/**
 * The gate of the log (docs/adr/0031). A trigger, so that no way of appending passes by it. An append that has the lock is
 * committed before the gate moves; one that waits for it sees where the gate stands now, since each statement of a
 * function has a snapshot of its own.
 */
export const gate = `
CREATE TABLE samverk.gate (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  state text NOT NULL CHECK (state IN ('open', 'filling', 'moved'))
);
INSERT INTO samverk.gate (state) VALUES ('open');

CREATE FUNCTION samverk.pass_the_gate() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE stands text;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(${GATE});
  SELECT g.state INTO stands FROM samverk.gate g;
  IF stands = 'open' OR (stands = 'filling' AND current_setting('samverk.filling', true) = 'on') THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'The gate of the log is %.', stands USING ERRCODE = '${HELD_BACK}';
END $$;
CREATE TRIGGER events_pass_the_gate BEFORE INSERT ON samverk.events
  FOR EACH STATEMENT EXECUTE FUNCTION samverk.pass_the_gate();
ALTER TABLE samverk.events ENABLE ALWAYS TRIGGER events_pass_the_gate;
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${APPLICATION_ROLE}') THEN
    GRANT SELECT ON samverk.gate TO ${APPLICATION_ROLE};
  END IF;
END $$;
`;
