/** The log itself. Text is compared byte by byte; `data` and the times are kept as they were hashed. */
export const log = `
CREATE TABLE samverk.events (
  position      bigint  NOT NULL PRIMARY KEY,
  version       integer NOT NULL CHECK (version > 0),
  key           uuid    NOT NULL UNIQUE,
  collaboration text    NOT NULL COLLATE "C",
  stream        text    NOT NULL COLLATE "C",
  id            text    NOT NULL COLLATE "C",
  source        text    NOT NULL COLLATE "C",
  type          text    NOT NULL COLLATE "C",
  unit          text    NOT NULL COLLATE "C",
  function      text    NOT NULL COLLATE "C",
  occurred      text    NOT NULL COLLATE "C",
  recorded_at   text    NOT NULL COLLATE "C",
  visibility    text    NOT NULL COLLATE "C",
  recipients    text[]  NOT NULL COLLATE "C",
  data          text    NOT NULL COLLATE "C",
  chain         bytea   NOT NULL,
  UNIQUE (collaboration, stream, version)
);
CREATE INDEX events_type_position ON samverk.events (type, position);
CREATE INDEX events_collaboration_position ON samverk.events (collaboration, position);
COMMENT ON COLUMN samverk.events.key IS 'first 128 bits of sha256 over the JSON array [collaboration, unit, source, id]';
COMMENT ON COLUMN samverk.events.data IS 'canonical JSON (RFC 8785), byte for byte as hashed';
COMMENT ON COLUMN samverk.events.chain IS 'sha256 over "<chain before, hex> <version> <hash of this record, hex>"';

-- Drawn once here, so that last_value is always a position already drawn.
CREATE SEQUENCE samverk.event_position AS bigint MINVALUE 0 START 0 CACHE 1 NO CYCLE;
SELECT nextval('samverk.event_position');

CREATE FUNCTION samverk.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Stored events never change: % on samverk.events is refused.', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER events_never_change BEFORE UPDATE OR DELETE OR TRUNCATE ON samverk.events
  FOR EACH STATEMENT EXECUTE FUNCTION samverk.refuse();
ALTER TABLE samverk.events ENABLE ALWAYS TRIGGER events_never_change;
`;
