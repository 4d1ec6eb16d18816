/** The class of the advisory locks that hold the feed back; their second half is the position they stand at. */
export const WATERMARK = 0x53414d56;

/** Where names are looked up, and plans that stay good however the table grows. */
export const settings = `SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off SET enable_bitmapscan = off SET plan_cache_mode = force_generic_plan`;

/**
 * Appends a group of items in one transaction; each item stands alone. Order matters, see docs/adr/0002: stream locks
 * (sorted over the whole group, so no two groups wait for each other), watermark lock, and only then positions.
 * An item is some slots (its stream, what is expected of it, how many events); events lie in the order of the slots.
 * An outcome is 0 written, -1 all keys known, -2 some known, or the slot that conflicts, whose version is in `actuals`.
 */
export const append = `
CREATE FUNCTION samverk.append(
  collaborations text[], streams text[], item_slots integer[], slot_stream integer[], slot_expected integer[],
  slot_events integer[], keys uuid[], records text[], events json,
  OUT outcomes integer[], OUT actuals integer[], OUT versions integer[], OUT chains text[])
LANGUAGE plpgsql SECURITY DEFINER ${settings}
AS $$
DECLARE
  known uuid[]; head_versions integer[]; head_chains text[]; places integer[];
  slot integer := 1; event integer := 1; last_slot integer; total integer; there integer; outcome integer; actual integer; s integer;
BEGIN
  IF pg_current_xact_id_if_assigned() IS NOT NULL OR current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'An append is the first write of its own read committed transaction.' USING ERRCODE = 'active_sql_transaction';
  END IF;
  IF current_setting('synchronous_commit') = 'off' THEN PERFORM set_config('synchronous_commit', 'on', true); END IF;

  PERFORM pg_advisory_xact_lock(place.lock) FROM (
    SELECT DISTINCT hashtextextended(p.collaboration || '/' || p.stream, 0) AS lock
    FROM unnest(collaborations, streams) p(collaboration, stream) ORDER BY lock) place;
  PERFORM pg_advisory_xact_lock_shared(${WATERMARK}, ((last_value << 32) >> 32)::integer) FROM samverk.event_position;

  SELECT array_agg(e.key) INTO known FROM samverk.events e WHERE e.key = ANY (keys);
  SELECT array_agg(coalesce(head.version, 0) ORDER BY p.nr), array_agg(coalesce(encode(head.chain, 'hex'), repeat('0', 64)) ORDER BY p.nr)
    INTO head_versions, head_chains
    FROM unnest(collaborations, streams) WITH ORDINALITY p(collaboration, stream, nr) LEFT JOIN LATERAL (
      SELECT e.version, e.chain FROM samverk.events e
      WHERE e.collaboration = p.collaboration AND e.stream = p.stream ORDER BY e.version DESC LIMIT 1) head ON true;

  FOR item IN 1 .. cardinality(item_slots) LOOP
    last_slot := slot + item_slots[item] - 1;
    outcome := 0;
    IF known IS NOT NULL THEN
      total := 0;
      FOR n IN slot .. last_slot LOOP total := total + slot_events[n]; END LOOP;
      SELECT count(*) INTO there FROM unnest(keys[event : event + total - 1]) k WHERE k = ANY (known);
      outcome := CASE WHEN there = 0 THEN 0 WHEN there = total THEN -1 ELSE -2 END;
    END IF;
    FOR n IN slot .. last_slot LOOP
      actual := head_versions[slot_stream[n]];
      CONTINUE WHEN outcome <> 0 OR slot_expected[n] IN (-1, actual) OR (slot_expected[n] = -2 AND actual > 0);
      outcome := n - slot + 1;
      actuals[item] := actual;
    END LOOP;
    outcomes[item] := outcome;
    FOR n IN slot .. last_slot LOOP
      s := slot_stream[n];
      FOR e IN event .. event + slot_events[n] - 1 LOOP
        places[e] := s;
        IF outcome = 0 THEN
          head_versions[s] := head_versions[s] + 1;
          head_chains[s] := encode(sha256(convert_to(head_chains[s] || ' ' || head_versions[s] || ' ' || records[e], 'UTF8')), 'hex');
          versions[e] := head_versions[s];
          chains[e] := head_chains[s];
        ELSE versions[e] := NULL; chains[e] := NULL;
        END IF;
      END LOOP;
      event := event + slot_events[n];
    END LOOP;
    slot := last_slot + 1;
  END LOOP;

  INSERT INTO samverk.events (position, version, key, collaboration, stream, id, source, type, unit, function,
    occurred, recorded_at, visibility, recipients, data, chain)
  SELECT nextval('samverk.event_position'), e.version, e.key, collaborations[e.place], streams[e.place], e.id, e.source, e.type, e.unit, e.function,
    e.occurred, e.recorded_at, e.visibility, e.recipients, e.data, decode(e.chain, 'hex')
  FROM ROWS FROM (json_to_recordset(events) AS (id text, source text, type text,
    unit text, function text, occurred text, recorded_at text, visibility text, recipients text[], data text),
    unnest(keys), unnest(places), unnest(versions), unnest(chains)) AS e(id, source, type,
    unit, function, occurred, recorded_at, visibility, recipients, data, key, place, version, chain)
  WHERE e.version IS NOT NULL;
END $$;
`;
