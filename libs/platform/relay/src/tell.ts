import { dayInStockholm } from '#platform/domain';
import type { StoredEvent, Upcasters } from '#platform/event-store';
import type { Catalogues } from '#platform/intake';
import { readersOf } from '#platform/secrecy';
import type { Reserved } from './ledger/numbers.js';
import { messagesOf, numbered, type Addressed, type Sequences } from './message/messages-of.js';

/** What is known of event types. */
export interface Known {
  readonly upcasters: Upcasters;
  readonly catalogues: Pick<Catalogues, 'entry'>;
}

export interface Told extends Reserved {
  readonly messages: readonly Addressed[];
  readonly errorClass?: string;
}

/** The messages of an event, numbered on from what each reader has had; none, and why, where it cannot be told. */
export const tell = (stored: StoredEvent, last: Sequences, known: Known): Told => {
  try {
    const { event, entry, on } = understood(stored, known);
    return numbered(event, entry, on, last);
  } catch (error) {
    return { messages: [], ...reserved(stored, last), errorClass: errorClass(error) };
  }
};

/** The same with numbers that are kept elsewhere. Throws where it cannot be told. */
export const tellAgain = (
  stored: StoredEvent,
  next: (reader: string) => bigint,
  known: Known,
): readonly Addressed[] => {
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
const reserved = (stored: StoredEvent, last: Sequences): Reserved => {
  const readers = stored.visibility === 'open' ? ['open'] : readersOf(stored).map((unit) => `inbox/${unit}`);
  const before = readers.map((reader) => [reader, last.get(reader) ?? 0n] as const);
  return { before: new Map(before), upto: new Map(before.map(([reader, had]) => [reader, had + 1n])) };
};

class UnknownType extends Error {
  override readonly name = 'UnknownType';
}

/** Only the class: a message may quote what was posted. */
export const errorClass = (error: unknown): string => {
  const name = error instanceof Error ? error.name : 'Error';
  return /^[A-Za-z_$][\w$]{0,63}$/.test(name) ? name : 'Error';
};
