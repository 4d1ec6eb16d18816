import type { CalendarDate } from '#platform/domain';
import type { StoredEvent } from '#platform/event-store';
import type { CatalogueEntry } from '#platform/intake';
import type { Message } from '../broker.js';
import { inboxTopic, openTopic, releasesTopic } from '../topics/topic-names.js';
import { destinationsOf, readerOf, type Destination } from './destinations.js';
import { inboxHeaders, keyFor, openHeaders } from './envelope.js';

export type Entry = Pick<CatalogueEntry<unknown>, 'duty' | 'readBy' | 'apart' | 'released' | 'content'>;

/** What is next for each reader: `open`, `releases` or `inbox/<unit>`. */
export type Sequences = ReadonlyMap<string, bigint>;

/** A message with the reader it is for, and whose event it tells of. */
export type Addressed = Message & { readonly reader: string; readonly owner: string };

/** Messages of one event, each with the number that its reader is given next. */
export const messagesOf = (
  event: StoredEvent,
  entry: Entry,
  on: CalendarDate,
  next: (reader: string) => bigint,
): readonly Addressed[] =>
  destinationsOf(event, entry, on).flatMap((destination) => messagesTo(destination, event, entry, next));

/** The same, numbered on from what each reader has had. Numbers follow from the log alone, so a replay gives them again. */
export const numbered = (event: StoredEvent, entry: Entry, on: CalendarDate, last: Sequences) => {
  const before = new Map<string, bigint>();
  const upto = new Map<string, bigint>();
  const messages = messagesOf(event, entry, on, (reader) => {
    const had = upto.get(reader) ?? last.get(reader) ?? 0n;
    if (!before.has(reader)) before.set(reader, had);
    upto.set(reader, had + 1n);
    return had + 1n;
  });
  return { messages, before, upto };
};

// Written out field by field, never copied: there are a million of them in a long log.
const messagesTo = (
  destination: Destination,
  event: StoredEvent,
  entry: Entry,
  next: (reader: string) => bigint,
): Addressed | readonly Addressed[] => {
  const { collaboration, unit: owner, stream, data } = event;
  const reader = readerOf(destination);
  const timestamp = Date.parse(event.recordedAt);
  switch (destination.to) {
    case 'open': {
      const [topic, headers, value] = [
        openTopic(collaboration),
        openHeaders(event, next(reader)),
        JSON.stringify(data),
      ];
      return { reader, owner, topic, key: stream, value, headers, timestamp };
    }
    case 'releases': {
      const topic = releasesTopic(collaboration);
      return entry.released!({ type: event.type, ...data }).map(({ key, value }) => {
        const headers = openHeaders(event, next(reader), key);
        return { reader, owner, topic, key, value, headers, timestamp };
      });
    }
    case 'inbox': {
      const { unit } = destination;
      const headers = inboxHeaders(event, entry, unit, next(reader));
      return {
        reader,
        owner,
        topic: inboxTopic(collaboration, unit),
        key: keyFor(event, unit),
        value: '',
        headers,
        timestamp,
      };
    }
  }
};
