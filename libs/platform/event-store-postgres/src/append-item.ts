import { hash } from 'node:crypto';
import {
  canonical,
  recordHash,
  type EventKey,
  type ExpectedVersion,
  type NewEvent,
  type StreamAppend,
} from '#platform/event-store';

/** One append, made ready for `samverk.append`. */
export interface Item {
  readonly collaboration: string;
  readonly appends: readonly StreamAppend[];
  /** Of each event, in order. */
  readonly keys: readonly string[];
  readonly records: readonly string[];
  readonly rows: readonly string[];
  /** Characters on the way, roughly. */
  readonly size: number;
}

/** The idempotency key as one short value, so that its index stays small: 128 bits of SHA-256. */
export const keyOf = (collaboration: string, { unit, source, id }: EventKey): string =>
  hash('sha256', JSON.stringify([collaboration, unit, source, id]), 'hex').slice(0, 32);

const row = ({ recordedAt: recorded_at, data, ...event }: NewEvent): string =>
  JSON.stringify({ ...event, recorded_at, data: canonical(data) });

export const item = (collaboration: string, appends: readonly StreamAppend[]): Item => {
  const all = appends.flatMap(({ stream, events }) => events.map((event) => ({ stream, event })));
  const rows = all.map(({ event }) => row(event));
  return {
    collaboration,
    appends,
    keys: all.map(({ event }) => keyOf(collaboration, event)),
    records: all.map(({ stream, event }) => recordHash(collaboration, stream, event)),
    rows,
    size: rows.reduce((sum, { length }) => sum + length, 0),
  };
};

/** `any` and `exists` as the function knows them; `none` is version 0. */
export const expectation = (expected: ExpectedVersion): number => {
  switch (expected) {
    case 'none':
      return 0;
    case 'any':
      return -1;
    case 'exists':
      return -2;
  }
  return expected;
};
