/** The class of the advisory locks that hold the feed back; their second half is the position they stand at. */
export const WATERMARK = 0x53414d56;

/**
 * Appends a group in one transaction; each item stands alone. Order matters, see docs/adr/0002: stream locks (sorted
 * over the whole group, so no two groups wait for each other), watermark lock, and only then positions.
 */
export const append = `
CREATE FUNCTION samverk.append(items json)
RETURNS TABLE (item integer, outcome text, slot integer, at_version integer, at_chain text)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off SET enable_bitmapscan = off SET plan_cache_mode = force_generic_plan
AS $$
#variable_conflict use_column
DECLARE
  one json; place json; event record; head record;
  keys uuid[]; known integer; expected integer; several boolean; last_version integer; last_chain text;
BEGIN
  IF pg_current_xact_id_if_assigned() IS NOT NULL OR current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'An append is the first write of its own read committed transaction.' USING ERRCODE = 'active_sql_transaction';
  END IF;
  IF current_setting('synchronous_commit') = 'off' THEN PERFORM set_config('synchronous_commit', 'on', true); END IF;

  PERFORM pg_advisory_xact_lock(streams.lock) FROM (
    SELECT DISTINCT hashtextextended((i ->> 'collaboration') || '/' || (s ->> 'stream'), 0) AS lock
    FROM json_array_elements(items) i, json_array_elements(i -> 'streams') s ORDER BY lock) streams;
  PERFORM pg_advisory_xact_lock_shared(${WATERMARK}, ((last_value << 32) >> 32)::integer) FROM samverk.event_position;

  FOR item, one IN SELECT ordinality - 1, value FROM json_array_elements(items) WITH ORDINALITY LOOP
    outcome := 'written'; slot := -1; at_version := NULL; at_chain := NULL;
    keys := (one ->> 'keys')::uuid[];
    SELECT count(*) INTO known FROM samverk.events e WHERE e.key = ANY (keys);
    IF known > 0 AND known = cardinality(keys) THEN outcome := 'known';
    ELSIF known > 0 OR cardinality(keys) < (one ->> 'count')::integer THEN outcome := 'reused';
    ELSE
      FOR place IN SELECT value FROM json_array_elements(one -> 'streams') LOOP
        slot := slot + 1;
        SELECT e.version, encode(e.chain, 'hex') AS chain INTO head FROM samverk.events e
          WHERE e.collaboration = one ->> 'collaboration' AND e.stream = place ->> 'stream' ORDER BY e.version DESC LIMIT 1;
        at_version := coalesce(head.version, 0);
        expected := place ->> 'expected';
        CONTINUE WHEN expected = -1 OR (expected = -2 AND at_version > 0) OR expected = at_version;
        outcome := 'conflict';
        EXIT;
      END LOOP;
    END IF;
    IF outcome <> 'written' THEN RETURN NEXT; CONTINUE; END IF;

    several := slot > 0;
    FOR place IN SELECT value FROM json_array_elements(one -> 'streams') LOOP
      IF several THEN
        SELECT e.version, encode(e.chain, 'hex') AS chain INTO head FROM samverk.events e
          WHERE e.collaboration = one ->> 'collaboration' AND e.stream = place ->> 'stream' ORDER BY e.version DESC LIMIT 1;
      END IF;
      last_version := coalesce(head.version, 0);
      last_chain := coalesce(head.chain, repeat('0', 64));
      FOR event IN SELECT * FROM json_to_recordset(place -> 'events') AS (key uuid, id text, source text, type text,
        unit text, function text, occurred text, recorded_at text, visibility text, recipients text[], data text, record text)
      LOOP
        last_version := last_version + 1;
        last_chain := encode(sha256(convert_to(last_chain || ' ' || last_version || ' ' || event.record, 'UTF8')), 'hex');
        INSERT INTO samverk.events (position, version, key, collaboration, stream, id, source, type, unit, function,
          occurred, recorded_at, visibility, recipients, data, chain)
        VALUES (nextval('samverk.event_position'), last_version, event.key, one ->> 'collaboration', place ->> 'stream',
          event.id, event.source, event.type, event.unit, event.function, event.occurred, event.recorded_at,
          event.visibility, event.recipients, event.data, decode(last_chain, 'hex'));
        at_version := last_version; at_chain := last_chain;
        RETURN NEXT;
      END LOOP;
    END LOOP;
  END LOOP;
END $$;
`;
