import { LogMoving, StoreUnavailable } from '#platform/event-store';
import { HELD_BACK } from './schema/009-gate.js';

/** SQLSTATEs and classes after which the same call may succeed: connection, resources, operator, crash, timeouts, the gate. */
const STATES = /^(08|53|57|58|XX|25006|55P03|40001|40P01|SV001)/;
const NODE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
]);
/** What `pg` says without a code. */
const WORDS =
  /connection terminated|timeout expired|timeout exceeded|read timeout|client has encountered a connection error|not queryable|client was closed/i;

/** Whether the store was away, or the outcome of what was asked is unknown. */
export const unavailable = (error: unknown): boolean => {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return STATES.test(code) || NODE.has(code);
  return error instanceof AggregateError ? error.errors.some(unavailable) : WORDS.test(String(message));
};

/** Runs what talks to the database; an absent database becomes `StoreUnavailable`, a gate that holds back `LogMoving`. */
export const reaching = async <T>(ask: () => Promise<T>): Promise<T> => {
  try {
    return await ask();
  } catch (error) {
    if ((error as { code?: unknown }).code === HELD_BACK) throw new LogMoving(error);
    throw unavailable(error) ? new StoreUnavailable(error) : error;
  }
};
