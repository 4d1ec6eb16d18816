import { WATERMARK } from './002-append.js';

/**
 * The feed. Three statements in this order, each with its own snapshot, see docs/adr/0002: the newest visible event, the
 * lowest watermark still held, and only then the rows. `feed_bound` is always the position of an event that was seen:
 * after a crash, PostgreSQL gives out again what was drawn but never committed, and a reader must not stand beyond it.
 */
export const feed = `
CREATE FUNCTION samverk.feed_bound(after bigint) RETURNS bigint LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp SET enable_seqscan = off SET plan_cache_mode = force_generic_plan
AS $$
DECLARE top bigint; low bigint;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' OR pg_is_in_recovery() THEN
    RAISE EXCEPTION 'The feed is read on the primary, read committed.' USING ERRCODE = 'active_sql_transaction';
  END IF;
  SELECT e.position INTO top FROM samverk.events e ORDER BY e.position DESC LIMIT 1;
  IF top IS NULL OR top <= after THEN RETURN after; END IF;
  SELECT min(top + (((l.objid::bigint - top) << 32) >> 32)) INTO low FROM pg_locks l
    WHERE l.locktype = 'advisory' AND l.classid = ${WATERMARK} AND l.objsubid = 2 AND l.granted
      AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database());
  IF low < top THEN
    SELECT e.position INTO top FROM samverk.events e WHERE e.position <= low ORDER BY e.position DESC LIMIT 1;
  END IF;
  RETURN greatest(top, after);
END $$;

-- The rows wanted, and one more that carries nothing but the bound. Compared as rows, so that only the index on both
-- columns fits: by position alone, the planner would look for a rare type through the whole log.
CREATE FUNCTION samverk.feed(after bigint, at_most integer, types text[], of_collaboration text)
RETURNS SETOF samverk.events LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off SET enable_incremental_sort = off
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE bound bigint := samverk.feed_bound(after); last samverk.events;
BEGIN
  IF bound > after AND types IS NOT NULL THEN
    RETURN QUERY SELECT e.* FROM (
      SELECT found.position FROM unnest(types) wanted(type), LATERAL (
        SELECT e.position FROM samverk.events e
        WHERE (e.type, e.position) > (wanted.type, after) AND (e.type, e.position) <= (wanted.type, bound)
          AND (of_collaboration IS NULL OR e.collaboration = of_collaboration)
        ORDER BY e.type, e.position LIMIT at_most) found
      ORDER BY found.position LIMIT at_most) page JOIN samverk.events e ON e.position = page.position ORDER BY e.position;
  ELSIF bound > after AND of_collaboration IS NOT NULL THEN
    RETURN QUERY SELECT e.* FROM samverk.events e
      WHERE (e.collaboration, e.position) > (of_collaboration, after) AND (e.collaboration, e.position) <= (of_collaboration, bound)
      ORDER BY e.collaboration, e.position LIMIT at_most;
  ELSIF bound > after THEN
    RETURN QUERY SELECT e.* FROM samverk.events e
      WHERE e.position > after AND e.position <= bound ORDER BY e.position LIMIT at_most;
  END IF;
  last.position := bound;
  RETURN NEXT last;
END $$;
`;
