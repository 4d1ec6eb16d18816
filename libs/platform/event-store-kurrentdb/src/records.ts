import { jsonEvent, type AppendRecordInput, type RecordedEvent } from '@kurrent/kurrentdb-client';
import type { Receipt, StoredEvent } from '#platform/event-store';
import type { StreamNames } from './stream-names.js';

export const KEY_TYPE = 'samverk.key.v1';

/** What stands in the data of a record: the whole event, so that nothing must be read out of names. */
type Written = Omit<StoredEvent, 'type' | 'position'>;

const json = (streamName: string, type: string, data: object): AppendRecordInput => ({
  streamName,
  record: jsonEvent({ type, data: { ...data } }),
});

/**
 * An event with the record of its key behind it. Record ids are new for each try, so that the server takes nothing for a
 * repetition that our own keys do not know.
 */
export const recordsOf = (
  names: StreamNames,
  { type, ...written }: Omit<StoredEvent, 'position'>,
  receipt: Receipt,
): readonly AppendRecordInput[] => [
  json(names.events(written.collaboration, written.stream), type, written),
  json(names.key(written.collaboration, written), KEY_TYPE, { ...receipt, collaboration: written.collaboration }),
];

/** As the feed and the streams give it. Positions: a record of ours is its own commit, so the prepare position is both. */
export const storedEvent = ({ type, data, position }: RecordedEvent): StoredEvent => {
  if (!position) throw new TypeError('The server told no position: it is older than what this store needs.');
  return { ...(data as unknown as Written), type, position: position.prepare };
};

/** What the record of a key says; it outlives its event where only that was taken away. */
export const keyIn = ({ data }: RecordedEvent): Receipt & { readonly collaboration: string } =>
  data as unknown as Receipt & { readonly collaboration: string };

export const receiptIn = (record: RecordedEvent): Receipt => {
  const { collaboration: _collaboration, ...receipt } = keyIn(record);
  return receipt;
};
