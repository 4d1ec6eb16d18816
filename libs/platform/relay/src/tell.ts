import { dayInStockholm } from '#platform/domain';
import type { StoredEvent, Upcasters } from '#platform/event-store';
import type { Catalogues } from '#platform/intake';
import { readersOf } from '#platform/secrecy';
import type { Message } from './broker.js';
import { messagesOf, numbered, type Sequences } from './message/messages-of.js';

/** What is known of event types. */
export interface Known {
  readonly upcasters: Upcasters;
  readonly catalogues: Pick<Catalogues, 'entry'>;
}

export type ForReader = Message & { readonly reader: string };

export interface Told {
  readonly messages: readonly ForReader[];
  readonly given: Sequences;
  readonly errorClass?: string;
}

/** The messages of an event, numbered on from what each reader has had; none, and why, where it cannot be told. */
export const tell = (stored: StoredEvent, last: Sequences, known: Known): Told => {
  try {
    const { event, entry, on } = understood(stored, known);
    return numbered(event, entry, on, last);
  } catch (error) {
    return { messages: [], given: reserved(stored, last), errorClass: errorClass(error) };
  }
};

/** The same with numbers that are kept elsewhere. Throws where it cannot be told. */
export const tellAgain = (
  stored: StoredEvent,
  next: (reader: string) => bigint,
  known: Known,
): readonly ForReader[] => {
  const { event, entry, on } = understood(stored, known);
  return messagesOf(event, entry, on, next);
};

/** As the newest code understands it. Throws where it does not. */
export const understood = (stored: StoredEvent, { upcasters, catalogues }: Known) => {
  const event = upcasters.newest(stored);
  const entry = catalogues.entry(event.type);
  if (!entry) throw new UnknownType();
  return { event, entry, on: dayInStockholm(new Date(stored.recordedAt)) };
};

/** What cannot be read yet is counted for whoever it may be for. */
const reserved = (stored: StoredEvent, last: Sequences): Sequences => {
  const readers = stored.visibility === 'open' ? ['open'] : readersOf(stored).map((unit) => `inbox/${unit}`);
  return new Map(readers.map((reader) => [reader, (last.get(reader) ?? 0n) + 1n]));
};

class UnknownType extends Error {
  override readonly name = 'UnknownType';
}

/** Only the class: a message may quote what was posted. */
export const errorClass = (error: unknown): string => {
  const name = error instanceof Error ? error.name : 'Error';
  return /^[A-Za-z_$][\w$]{0,63}$/.test(name) ? name : 'Error';
};
