import type { Receipt } from '#platform/event-store';

/** Where an event came to stand, as its sender is told. */
export class ReceiptAnswer {
  readonly id!: string;
  readonly source!: string;
  readonly type!: string;
  readonly stream!: string;
  /**
   * Place in the stream, from 1. Left out when it was already so: nothing was recorded; and, like `chain`, where a stream
   * may hold events that the sender must not know of.
   */
  readonly version?: number;
  /** RFC 3339 in UTC. */
  readonly recordedAt?: string;
  /** Hash chain of the stream up to this event, hex; keep it to prove later what was recorded. */
  readonly chain?: string;
  readonly status!: 'recorded' | 'repeated' | 'already-so';
}

/** @param seenWhole whether the sender may see all of the stream */
export const receiptAnswer = (
  { id, source, stream, version, recordedAt, chain }: Receipt,
  type: string,
  status: 'recorded' | 'repeated',
  seenWhole: boolean,
): ReceiptAnswer => ({
  ...{ id, source, type, stream, recordedAt, status },
  ...(seenWhole ? { version, chain } : {}),
});

/** Where a unit finds its receipt again. */
export const receiptPath = ({ source, id }: { readonly source: string; readonly id: string }): string =>
  `/v1/events/receipts?${new URLSearchParams({ source, id }).toString()}`;
