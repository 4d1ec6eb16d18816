import { BrokerUnavailable, LaneTaken, MessageRefused } from '../broker.js';

/** What the broker will not take now or ever, by Kafka's names of errors. */
const REFUSED = new Set([
  'MESSAGE_TOO_LARGE',
  'RECORD_LIST_TOO_LARGE',
  'INVALID_RECORD',
  'INVALID_TIMESTAMP',
  'CORRUPT_MESSAGE',
]);
const FENCED = new Set([
  'INVALID_PRODUCER_EPOCH',
  'PRODUCER_FENCED',
  'INVALID_PRODUCER_ID_MAPPING',
  'UNKNOWN_PRODUCER_ID',
]);

interface Said {
  readonly type?: unknown;
  readonly name?: unknown;
  readonly cause?: unknown;
  readonly originalError?: unknown;
}

/** Kafka's own name for it, which the library mostly wraps; else the library's. */
export const typeOf = (error: unknown): string => {
  const { type, name, cause, originalError } = (error ?? {}) as Said;
  if (typeof type === 'string' && /^[A-Z_]+$/.test(type)) return type;
  for (const inner of [cause, originalError]) if (inner) return typeOf(inner);
  return typeof name === 'string' ? name : 'Error';
};

/** What went wrong, in the words of the port. */
export const brokerError = (error: unknown): Error => {
  const type = typeOf(error);
  if (REFUSED.has(type)) return new MessageRefused(type);
  if (FENCED.has(type)) return new LaneTaken();
  return new BrokerUnavailable(type, error);
};
