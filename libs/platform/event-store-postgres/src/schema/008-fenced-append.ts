import { settings, WATERMARK } from './002-append.js';
import { APPLICATION_ROLE } from './004-grants.js';

/** The outcome of an item that was decided on what is no longer so. */
const OVERTAKEN = -3;

/**
 * Of each type the newest event of a collaboration after a position: one look into the index per type, which finds nothing
 * as a rule. Compared as rows for the same reason as in the feed; and the collaboration, which is never null, so that no
 * index serves it: a plan that was made while the log was short would look through all of the collaboration ever after.
 */
const newest = (
  collaboration: string,
  types: string,
  after: string,
): string => `unnest(${types}) wanted(type), LATERAL (
      SELECT e.position FROM samverk.events e
      WHERE (e.type, e.position) > (wanted.type, ${after}) AND (e.type, e.position) <= (wanted.type, ${2n ** 63n - 1n})
        AND (${collaboration} IS NULL OR e.collaboration = ${collaboration})
      ORDER BY e.type DESC, e.position DESC LIMIT 1) found`;

/**
 * Both ways to append again, with a fence. It is looked over when the streams are taken and before positions are drawn, in
 * a snapshot of its own: what was answered to anyone before the append began is in it. Those who know of no fence call
 * as before and get what they got before.
 */
export const fencedAppend = `
DROP FUNCTION samverk.append;
CREATE FUNCTION samverk.append(
  collaborations text[], streams text[], item_slots integer[], slot_stream integer[], slot_expected integer[],
  slot_events integer[], keys uuid[], records text[], events json,
  fences json DEFAULT NULL, item_fence integer[] DEFAULT NULL, item_after bigint[] DEFAULT NULL,
  OUT outcomes integer[], OUT actuals integer[], OUT versions integer[], OUT chains text[])
LANGUAGE plpgsql SECURITY DEFINER ${settings}
AS $$
DECLARE
  known uuid[]; head_versions integer[]; head_chains text[]; places integer[]; newest bigint[]; fence record;
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

  FOR fence IN SELECT * FROM json_to_recordset(fences) f(collaboration text, types text[], after bigint) LOOP
    newest := array_append(newest, (SELECT max(found.position) FROM ${newest('fence.collaboration', 'fence.types', 'fence.after')}));
  END LOOP;

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
    IF outcome = 0 AND newest[item_fence[item]] > item_after[item] THEN outcome := ${OVERTAKEN}; END IF;
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

DROP FUNCTION samverk.append_one;
CREATE FUNCTION samverk.append_one(
  of_collaboration text, of_stream text, expected integer, of_key uuid, record text, of_id text, of_source text,
  of_type text, of_unit text, of_function text, of_occurred text, of_recorded_at text, of_visibility text,
  of_recipients text[], of_data text, fence_types text[] DEFAULT NULL, fence_after bigint DEFAULT NULL,
  OUT outcome integer, OUT at_version integer, OUT at_chain text)
LANGUAGE plpgsql SECURITY DEFINER ${settings}
AS $$
DECLARE head integer; head_chain bytea; held boolean;
BEGIN
  IF pg_current_xact_id_if_assigned() IS NOT NULL OR current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'An append is the first write of its own read committed transaction.' USING ERRCODE = 'active_sql_transaction';
  END IF;
  IF current_setting('synchronous_commit') = 'off' THEN PERFORM set_config('synchronous_commit', 'on', true); END IF;

  held := pg_advisory_xact_lock(hashtextextended(of_collaboration || '/' || of_stream, 0)) IS NULL;
  held := pg_advisory_xact_lock_shared(${WATERMARK}, ((pg_sequence_last_value('samverk.event_position') << 32) >> 32)::integer) IS NULL;

  SELECT e.version, e.chain INTO head, head_chain FROM samverk.events e
    WHERE e.collaboration = of_collaboration AND e.stream = of_stream ORDER BY e.version DESC LIMIT 1;
  head := coalesce(head, 0);
  IF NOT (expected IN (-1, head) OR (expected = -2 AND head > 0)) THEN
    at_version := head;
    outcome := CASE WHEN EXISTS (SELECT FROM samverk.events e WHERE e.key = of_key) THEN -1 ELSE 1 END;
    RETURN;
  END IF;
  IF fence_types IS NOT NULL AND EXISTS (SELECT FROM ${newest('of_collaboration', 'fence_types', 'fence_after')}) THEN
    outcome := CASE WHEN EXISTS (SELECT FROM samverk.events e WHERE e.key = of_key) THEN -1 ELSE ${OVERTAKEN} END;
    RETURN;
  END IF;

  at_version := head + 1;
  at_chain := encode(sha256(convert_to(
    coalesce(encode(head_chain, 'hex'), repeat('0', 64)) || ' ' || at_version || ' ' || record, 'UTF8')), 'hex');
  INSERT INTO samverk.events (position, version, key, collaboration, stream, id, source, type, unit, function,
    occurred, recorded_at, visibility, recipients, data, chain)
  VALUES (nextval('samverk.event_position'), at_version, of_key, of_collaboration, of_stream, of_id, of_source, of_type,
    of_unit, of_function, of_occurred, of_recorded_at, of_visibility, of_recipients, of_data, decode(at_chain, 'hex'))
  ON CONFLICT ON CONSTRAINT events_key_key DO NOTHING;
  outcome := CASE WHEN FOUND THEN 0 ELSE -1 END;
END $$;
REVOKE ALL ON FUNCTION samverk.append, samverk.append_one FROM PUBLIC;
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${APPLICATION_ROLE}') THEN
    GRANT EXECUTE ON FUNCTION samverk.append, samverk.append_one TO ${APPLICATION_ROLE};
  END IF;
END $$;
`;
