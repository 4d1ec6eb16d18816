import { createHash } from 'node:crypto';
import {
  canonical,
  recordHash,
  type EventKey,
  type ExpectedVersion,
  type NewEvent,
  type StreamAppend,
} from '#platform/event-store';

/** Length of JSON text that one append takes on the way, roughly; what a group is bounded by. */
export interface Item {
  readonly collaboration: string;
  readonly appends: readonly StreamAppend[];
  readonly json: string;
}

/** The idempotency key as one short value, so that its index stays small: 128 bits of SHA-256. */
export const keyOf = (collaboration: string, { unit, source, id }: EventKey): string =>
  createHash('sha256')
    .update(JSON.stringify([collaboration, unit, source, id]))
    .digest('hex')
    .slice(0, 32);

const ANY = -1;
const EXISTS = -2;
const expectation = (expected: ExpectedVersion): number => {
  switch (expected) {
    case 'none':
      return 0;
    case 'exists':
      return EXISTS;
    case 'any':
      return ANY;
  }
  return expected;
};

/** One append as `samverk.append` takes it. */
export const item = (collaboration: string, appends: readonly StreamAppend[]): Item => {
  const keys: string[] = [];
  const row = (stream: string, event: NewEvent): object => {
    const { recordedAt: recorded_at, data, ...plain } = event;
    const key = keyOf(collaboration, event);
    keys.push(key);
    return { ...plain, key, recorded_at, data: canonical(data), record: recordHash(collaboration, stream, event) };
  };
  const streams = appends.map(({ stream, expected, events }) => ({
    stream,
    expected: expectation(expected),
    events: events.map((event) => row(stream, event)),
  }));
  const distinct = `{${[...new Set(keys)].join(',')}}`;
  return {
    collaboration,
    appends,
    json: JSON.stringify({ collaboration, keys: distinct, count: keys.length, streams }),
  };
};
