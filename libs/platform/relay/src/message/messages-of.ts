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

/** Messages of one event, each with the number that its reader is given next. */
export const messagesOf = (event: StoredEvent, entry: Entry, on: CalendarDate, next: (reader: string) => bigint) =>
  destinationsOf(event, entry, on)
    .flatMap((destination) => draftsOf(event, entry, destination))
    .map(({ reader, write }) => ({ reader, ...write(next(reader)) }));

/** The same, numbered on from what each reader has had. Numbers follow from the log alone, so a replay gives them again. */
export const numbered = (event: StoredEvent, entry: Entry, on: CalendarDate, last: Sequences) => {
  const given = new Map<string, bigint>();
  const messages = messagesOf(event, entry, on, (reader) => {
    const sequence = (given.get(reader) ?? last.get(reader) ?? 0n) + 1n;
    given.set(reader, sequence);
    return sequence;
  });
  return { messages, given };
};

interface Draft {
  readonly reader: string;
  readonly write: (sequence: bigint) => Message;
}

const draftsOf = (event: StoredEvent, entry: Entry, destination: Destination): readonly Draft[] => {
  const reader = readerOf(destination);
  const timestamp = Date.parse(event.recordedAt);
  const { collaboration, stream, data } = event;
  switch (destination.to) {
    case 'open': {
      const value = JSON.stringify(data);
      const said = { topic: openTopic(collaboration), key: stream, value, timestamp };
      return [{ reader, write: (sequence) => ({ ...said, headers: openHeaders(event, sequence) }) }];
    }
    case 'releases':
      return entry.released!({ type: event.type, ...data }).map(({ key, value }) => {
        const said = { topic: releasesTopic(collaboration), key, value, timestamp };
        return { reader, write: (sequence) => ({ ...said, headers: openHeaders(event, sequence, key) }) };
      });
    case 'inbox': {
      const { unit } = destination;
      const said = { topic: inboxTopic(collaboration, unit), key: keyFor(event, unit), value: '', timestamp };
      return [{ reader, write: (sequence) => ({ ...said, headers: inboxHeaders(event, entry, unit, sequence) }) }];
    }
  }
};
