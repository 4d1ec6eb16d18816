import type { AppendRecordInput, ConsistencyCheck } from '@kurrent/kurrentdb-client';
import {
  CHAIN_START,
  link,
  receiptOf,
  recordHash,
  type ExpectedVersion,
  type Receipt,
  type StreamAppend,
} from '#platform/event-store';
import { recordsOf } from './records.js';
import type { StreamNames } from './stream-names.js';

/** Where a stream stands. */
export interface Head {
  readonly version: number;
  readonly chain: string;
}

export const noHead: Head = { version: 0, chain: CHAIN_START };

export const holds = (expected: ExpectedVersion, actual: number): boolean => {
  switch (expected) {
    case 'any':
      return true;
    case 'none':
      return actual === 0;
    case 'exists':
      return actual > 0;
  }
  return actual === expected;
};

export interface ReadyAppend {
  readonly receipts: readonly Receipt[];
  readonly records: readonly AppendRecordInput[];
  /** Every stream stands where it was seen, and no key is taken. */
  readonly checks: readonly ConsistencyCheck[];
}

const standsAt = (streamName: string, version: number): ConsistencyCheck => ({
  type: 'stream_state',
  streamName,
  expectedState: version === 0 ? 'no_stream' : BigInt(version - 1),
});

/** The records of an append onto these heads, in the order given: that is their order in the feed. */
export const readyAppend = (
  names: StreamNames,
  collaboration: string,
  appends: readonly StreamAppend[],
  heads: ReadonlyMap<string, Head>,
): ReadyAppend => {
  const places = new Map(heads);
  const ready = appends.flatMap(({ stream, events }) =>
    events.map((event) => {
      const { version: before, chain: last } = places.get(stream)!;
      const version = before + 1;
      const chain = link(last, version, recordHash(collaboration, stream, event));
      places.set(stream, { version, chain });
      const stored = { ...event, collaboration, stream, version, chain };
      const receipt = receiptOf(stored);
      return { receipt, records: recordsOf(names, stored, receipt) };
    }),
  );
  const receipts = ready.map(({ receipt }) => receipt);
  const streams = [...heads].map(([stream, { version }]) => standsAt(names.events(collaboration, stream), version));
  const keys = receipts.map((receipt) => standsAt(names.key(collaboration, receipt), 0));
  return { receipts, records: ready.flatMap(({ records }) => records), checks: [...streams, ...keys] };
};
