/** Names compare byte by byte. The key begins with the time, so that the table can be cut into partitions by month. */
export const entries = `
CREATE TABLE access.entries (
  at            timestamptz(3) NOT NULL,
  id            uuid    NOT NULL,
  collaboration text    NOT NULL COLLATE "C",
  regime        text    NOT NULL COLLATE "C",
  unit          text    NOT NULL COLLATE "C",
  function      text    NOT NULL COLLATE "C",
  action        text    NOT NULL COLLATE "C" CHECK (action IN
    ('read', 'search', 'export', 'subscribe', 'resolve', 'denied', 'administer', 'switch-context')),
  question      text    NOT NULL COLLATE "C",
  owner         text    NOT NULL COLLATE "C",
  object        text    COLLATE "C",
  purpose       text    COLLATE "C",
  rows          integer NOT NULL CHECK (rows >= 0),
  PRIMARY KEY (at, id)
);
CREATE INDEX entries_owner_at ON access.entries (collaboration, owner, at DESC, id DESC);
CREATE INDEX entries_unit_at ON access.entries (collaboration, unit, at DESC, id DESC);

CREATE FUNCTION access.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  calls text;
BEGIN
  GET DIAGNOSTICS calls = PG_CONTEXT;
  IF TG_OP = 'DELETE' AND calls ~ '\\nPL/pgSQL function access\\.purge\\(' THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'Entries of the access log never change: % is refused.', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER entries_never_change BEFORE UPDATE OR DELETE OR TRUNCATE ON access.entries
  FOR EACH STATEMENT EXECUTE FUNCTION access.refuse();
ALTER TABLE access.entries ENABLE ALWAYS TRIGGER entries_never_change;

-- The only way out, for a purge decision of the owner (S59). Nobody but the owner of the schema may call it.
CREATE FUNCTION access.purge(collaboration text, owner text, before timestamptz) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  purged bigint;
BEGIN
  DELETE FROM access.entries AS e WHERE e.collaboration = $1 AND e.owner = $2 AND e.at < $3;
  GET DIAGNOSTICS purged = ROW_COUNT;
  RETURN purged;
END $$;

-- Durable before it answers, whatever the server's default is.
CREATE FUNCTION access.record(given jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
BEGIN
  PERFORM set_config('synchronous_commit', 'on', true);
  INSERT INTO access.entries (at, id, collaboration, regime, unit, function, action, question, owner, object, purpose, rows)
  SELECT at, id, collaboration, regime, unit, function, action, question, owner, object, purpose, rows
  FROM jsonb_populate_recordset(NULL::access.entries, given);
END $$;
`;
