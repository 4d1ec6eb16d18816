import { itemIdOf, type StoredEvent } from '#platform/event-store';
import type { Message } from '#platform/relay';
import { HERE } from './asking.js';
import { isInTopicOf, isOpen, isRelease } from './oracle.js';

/** What may be told of one message, written from docs/kafka.md and without the relay's own words. */
interface Told {
  readonly headers: Readonly<Record<string, string>>;
  readonly value: string;
  readonly timestamp: number;
  /** What its key must stand for: messages of one stream have one key, and of two streams two. */
  readonly stream: string;
}

const told = (event: StoredEvent, nr: number, value: string, more: Record<string, string>): Told => ({
  ...{ value, timestamp: Date.parse(event.recordedAt), stream: event.stream },
  headers: {
    ...{ ce_specversion: '1.0', ce_source: `urn:samverk:${HERE}:${event.unit}`, ce_type: event.type },
    ...{ ce_id: itemIdOf({ ...event, collaboration: HERE }), ce_time: event.recordedAt, ce_occurred: event.occurred },
    ...{ ce_collaboration: HERE, ce_schemaversion: '1', ce_sequence: `${nr + 1}`, ...more },
  },
});

export const openTold = (events: readonly StoredEvent[]): readonly Told[] =>
  events
    .filter((event) => isOpen(event) && !isRelease(event))
    .map((event, nr) =>
      told(event, nr, JSON.stringify(event.data), { 'content-type': 'application/json; charset=utf-8' }),
    );

export const inboxTold = (events: readonly StoredEvent[], unit: string): readonly Told[] =>
  events
    .filter((event) => isInTopicOf(unit, event))
    .map((event, nr) => told(event, nr, '', event.unit === unit ? mine(event) : others(event)));

const mine = ({ source, id }: StoredEvent): Record<string, string> => ({
  ...{ ce_postedsource: source, ce_postedid: id },
  ce_dataref: `/v1/events/receipts?source=${encodeURIComponent(source)}&id=${id}`,
});

const others = (event: StoredEvent): Record<string, string> => {
  const dataref = `/v1/inbox/${itemIdOf({ ...event, collaboration: HERE })}`;
  return { ce_dataref: dataref, ...('content' in event.data ? { ce_contentref: `${dataref}/content` } : {}) };
};

/** The same without keys, and with the streams that the keys stand for. */
export const asTold = (messages: readonly Message[], streamOf: (message: Message) => string): readonly Told[] =>
  messages.map((message) => {
    const { headers, value, timestamp } = message;
    return { headers, value, timestamp, stream: streamOf(message) };
  });
