import { hash } from 'node:crypto';
import { itemIdOf, type StoredEvent } from '#platform/event-store';
import type { CatalogueEntry } from '#platform/intake';

type Headers = Readonly<Record<string, string>>;
type Stamped = Pick<StoredEvent, 'collaboration' | 'type' | 'unit' | 'occurred' | 'recordedAt'>;

/** What every message says of itself, by CloudEvents 1.0 in the binary mode of its Kafka binding. */
const attributes = (event: Stamped, id: string, sequence: bigint): Headers => ({
  ce_specversion: '1.0',
  ce_id: id,
  ce_source: `urn:samverk:${event.collaboration}:${event.unit}`,
  ce_type: event.type,
  ce_time: event.recordedAt,
  ce_occurred: event.occurred,
  ce_collaboration: event.collaboration,
  ce_schemaversion: versionOf(event.type),
  ce_sequence: String(sequence),
});

const versionOf = (type: string): string => (/\.v\d+$/.test(type) ? type.slice(type.lastIndexOf('.v') + 2) : '1');

// Headers are added to rather than copied: there are a dozen for each of a million messages.
export const openHeaders = (event: StoredEvent, sequence: bigint, part?: string): Headers =>
  Object.assign(attributes(event, part === undefined ? itemIdOf(event) : `${itemIdOf(event)}/${part}`, sequence), {
    'content-type': 'application/json; charset=utf-8',
  });

/**
 * An envelope: who, what type, when, and where the rest is asked for, as this reader, on record (S16, S17). No subject, no
 * field of the event, and nothing of other readers. One's own is named as one posted it oneself.
 */
export const inboxHeaders = (
  event: StoredEvent,
  entry: Pick<CatalogueEntry<unknown>, 'content'>,
  reader: string,
  sequence: bigint,
): Headers => {
  const item = itemIdOf(event);
  const said = attributes(event, item, sequence);
  if (reader === event.unit) {
    const asked = `source=${encodeURIComponent(event.source)}&id=${encodeURIComponent(event.id)}`;
    const posted = { ce_postedsource: event.source, ce_postedid: event.id };
    return Object.assign(said, posted, { ce_dataref: `/v1/events/receipts?${asked}` });
  }
  const dataref = `/v1/inbox/${item}`;
  const content = entry.content?.({ type: event.type, ...event.data });
  return Object.assign(said, { ce_dataref: dataref }, content && { ce_contentref: `${dataref}/content` });
};

/**
 * The stream as one reader knows it: the same for all of a matter, another for each reader, so that neither a thief nor two
 * readers who compare learn ids or what belongs together.
 */
export const keyFor = ({ collaboration, stream }: StoredEvent, reader: string): string =>
  hash('sha256', `kafka key ${JSON.stringify([collaboration, reader, stream])}`, 'hex').slice(0, 32);
