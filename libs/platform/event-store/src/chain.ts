import { hash } from 'node:crypto';
import type { Receipt } from './event-store.js';
import type { NewEvent, StoredEvent } from './stored-event.js';

/** Part of a value that is canonical text already. */
class Written {
  constructor(readonly text: string) {}
}

/** JSON with sorted keys and no white space (RFC 8785). Negative zero becomes zero, as that RFC says. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value))
    return `[${value.map((item) => (item === undefined ? 'null' : canonical(item))).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (value instanceof Written) return value.text;
  const members: string[] = [];
  // Without a comparator, strings are sorted by UTF-16 code units, as RFC 8785 wants.
  for (const key of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonical(member)}`);
  }
  return `{${members.join(',')}}`;
};

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** Hash of what the sender said: equal for a repetition, different for another event under the same key. */
export const bodyHash = (event: NewEvent, written = canonical(event.data)): string => {
  const { type, unit, function: acting, occurred, visibility, recipients } = event;
  return sha256(
    canonical({ type, unit, function: acting, occurred, visibility, recipients, data: new Written(written) }),
  );
};

/**
 * Hash of one stored event with its stream, without its place there: the version is only known while it is appended.
 * @param written the canonical text of its data, where the caller has it
 */
export const recordHash = (
  collaboration: string,
  stream: string,
  event: NewEvent,
  written = canonical(event.data),
): string => {
  const { id, source, type, unit, function: acting, occurred, recordedAt, visibility, recipients } = event;
  return sha256(
    canonical({
      collaboration,
      stream,
      id,
      source,
      type,
      unit,
      function: acting,
      occurred,
      recordedAt,
      visibility,
      recipients,
      data: new Written(written),
    }),
  );
};

export const CHAIN_START = '0'.repeat(64);

/** One link: over the link before, the version and this record, as text. Anyone can recompute it offline. */
export const link = (before: string, version: number, record: string): string =>
  sha256(`${before} ${version} ${record}`);

/**
 * The receipt of an event where it came to stand.
 * @param written the canonical text of its data, where the caller has it
 */
export const receiptOf = (event: Omit<StoredEvent, 'collaboration' | 'position'>, written?: string): Receipt => {
  const { unit, source, id, stream, version, recordedAt, chain } = event;
  return { unit, source, id, stream, version, recordedAt, chain, body: bodyHash(event, written) };
};
