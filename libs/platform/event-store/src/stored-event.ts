import type { Recorded, Visibility } from '#platform/domain';

/** An event as it goes into the store. (collaboration, unit, source, id) is the idempotency key. */
export interface NewEvent {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly unit: string;
  readonly function: string;
  readonly occurred: string;
  readonly recordedAt: string;
  readonly visibility: Visibility;
  readonly recipients: readonly string[];
  /** The event's own fields, without `type`. JSON values only. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Place in the log of one store. Never leaves the hub: it tells how busy others are. */
export type Position = bigint;

export interface StoredEvent extends NewEvent {
  readonly collaboration: string;
  readonly stream: string;
  readonly version: number;
  readonly position: Position;
  /** Hash chain of the stream up to and including this event, hex (see `chain.ts`). */
  readonly chain: string;
}

/** What deciders and projections see: the class-shaped event with its envelope. */
export const recorded = <Event extends { readonly type: string }>(stored: StoredEvent): Recorded<Event> => {
  const { type, data, position: _position, chain: _chain, ...envelope } = stored;
  return { ...envelope, event: { type, ...data } as unknown as Event };
};
