import { canonical, CHAIN_START, link, recordHash, type BrokenLink } from '#platform/event-store';
import { keyOf } from './append-item.js';
import { COLUMNS, storedEvent, type EventRow } from './rows.js';

const PAGE = 1_000;

type Ask = (query: { text: string; values: unknown[] }) => Promise<readonly EventRow[]>;

/** Where the walk stands: the last row seen, and whether the rest of its stream is skipped. */
interface Place {
  readonly collaboration: string;
  readonly stream: string;
  readonly version: number;
  readonly position: bigint;
  readonly chain: string;
  readonly broken: boolean;
}

const start: Place = { collaboration: '', stream: '', version: 0, position: -1n, chain: CHAIN_START, broken: false };

/** Walks the log stream by stream, a page at a time; each stream's first broken link is told. */
export async function* brokenLinks(
  ask: Ask,
  collaboration?: string,
  onProgress?: (events: number) => void,
): AsyncIterable<BrokenLink> {
  let place = start;
  let walked = 0;
  for (;;) {
    const rows = await ask(pageAfter(place, collaboration));
    for (const row of rows) {
      const same = row.collaboration === place.collaboration && row.stream === place.stream;
      const before = same ? place : { ...start, collaboration: row.collaboration, stream: row.stream };
      const reason = before.broken ? undefined : wrong(before, row);
      if (reason)
        yield {
          collaboration: row.collaboration,
          stream: row.stream,
          version: reason === 'missing' ? before.version + 1 : row.version,
          reason,
        };
      place = {
        ...before,
        version: row.version,
        position: BigInt(row.position),
        chain: row.chain,
        broken: before.broken || !!reason,
      };
    }
    walked += rows.length;
    if (rows.length > 0) onProgress?.(walked);
    if (rows.length < PAGE) return;
  }
}

const pageAfter = (place: Place, collaboration: string | undefined): { text: string; values: unknown[] } => ({
  text: `SELECT ${COLUMNS}, key FROM samverk.events WHERE (collaboration, stream, version) > ($1, $2, $3)
    ${collaboration === undefined ? '' : 'AND collaboration = $4'} ORDER BY collaboration, stream, version LIMIT ${PAGE}`,
  values: [place.collaboration, place.stream, place.version, ...(collaboration === undefined ? [] : [collaboration])],
});

const wrong = (before: Place, row: EventRow): BrokenLink['reason'] | undefined => {
  if (row.version !== before.version + 1) return 'missing';
  return sound(before, row) ? undefined : 'changed';
};

const sound = (before: Place, row: EventRow): boolean => {
  try {
    const event = storedEvent(row);
    return (
      event.position > before.position &&
      canonical(event.data) === row.data &&
      row.key.replaceAll('-', '') === keyOf(row.collaboration, event) &&
      link(before.chain, row.version, recordHash(row.collaboration, row.stream, event)) === row.chain
    );
  } catch {
    return false;
  }
};
