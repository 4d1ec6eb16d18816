import { hash } from 'node:crypto';
import {
  canonical,
  recordHash,
  type EventKey,
  type ExpectedVersion,
  type Fence,
  type StreamAppend,
} from '#platform/event-store';

/** One append, made ready for `samverk.append`. */
export interface Item {
  readonly collaboration: string;
  readonly appends: readonly StreamAppend[];
  readonly fence: Fence | undefined;
  /** Of each event, in order. */
  readonly keys: readonly string[];
  readonly records: readonly string[];
  /** Canonical JSON, as it is hashed and kept. */
  readonly data: readonly string[];
  /** Characters on the way, roughly. */
  readonly size: number;
}

/** Characters that an event takes beside its data, roughly. */
const ENVELOPE = 400;

/** The idempotency key as one short value, so that its index stays small: 128 bits of SHA-256. */
export const keyOf = (collaboration: string, { unit, source, id }: EventKey): string =>
  hash('sha256', JSON.stringify([collaboration, unit, source, id]), 'hex').slice(0, 32);

export const item = (collaboration: string, appends: readonly StreamAppend[], fence?: Fence): Item => {
  const all = appends.flatMap(({ stream, events }) => events.map((event) => ({ stream, event })));
  const data = all.map(({ event }) => canonical(event.data));
  return {
    collaboration,
    appends,
    fence: fence && fence.types.length > 0 ? fence : undefined,
    keys: all.map(({ event }) => keyOf(collaboration, event)),
    records: all.map(({ stream, event }, nr) => recordHash(collaboration, stream, event, data[nr])),
    data,
    size: data.reduce((sum, { length }) => sum + length + ENVELOPE, 0),
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
