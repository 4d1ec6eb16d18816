/** So many positions are looked through one by one; on a longer way each type is looked for in its index. */
const NEAR = 1000;

/**
 * The feed again, with a shorter way for those who ask for types and follow closely: what came since is looked through,
 * where an index would be asked once for each type. Else as before.
 */
export const nearFeed = `
CREATE OR REPLACE FUNCTION samverk.feed(after bigint, at_most integer, types text[], of_collaboration text)
RETURNS SETOF samverk.events LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off SET enable_incremental_sort = off
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE bound bigint := samverk.feed_bound(after); last samverk.events;
BEGIN
  IF bound > after AND types IS NOT NULL AND bound - after <= ${NEAR} THEN
    RETURN QUERY SELECT e.* FROM samverk.events e
      WHERE e.position > after AND e.position <= bound AND e.type = ANY (types)
        AND (of_collaboration IS NULL OR e.collaboration = of_collaboration)
      ORDER BY e.position LIMIT at_most;
  ELSIF bound > after AND types IS NOT NULL THEN
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
