import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from '../problem/refusal.js';
import { fromHeaders } from './binary-mode.js';
import { plainMediaType } from './plain-media-type.js';

export const STRUCTURED = 'application/cloudevents+json';
export const BATCH = 'application/cloudevents-batch+json';
export const BINARY = 'application/json';
/** The body types of `POST /v1/events`; the web server hands them over as bytes. */
export const EVENT_MEDIA_TYPES: readonly string[] = [STRUCTURED, BATCH, BINARY];

export const MAX_BATCH = 1000;

export interface Message {
  readonly batch: boolean;
  /** Not yet known to be CloudEvents. */
  readonly items: readonly unknown[];
}

/** The events of a request, with its body as `readBody` gave it, in any of the three content modes of the CloudEvents HTTP binding. */
export const readMessage = (headers: IncomingHttpHeaders, body: unknown): Message => {
  const essence = plainMediaType(headers);
  if (!essence || !EVENT_MEDIA_TYPES.includes(essence)) {
    throw new Refusal(
      'unsupported-media-type',
      `Send ${STRUCTURED}, ${BATCH}, or ${BINARY} with ce- headers, in UTF-8 and uncompressed.`,
    );
  }
  if (body instanceof Refusal) throw body;
  if (essence === BATCH) return { batch: true, items: batch(body) };
  if (essence === STRUCTURED) return { batch: false, items: [body] };
  if (headers['ce-specversion'] === undefined) {
    throw new Refusal(
      'not-a-cloudevent',
      `${BINARY} needs the ce- headers of binary mode; an event in one piece is ${STRUCTURED}.`,
    );
  }
  return { batch: false, items: [fromHeaders(headers, body)] };
};

const batch = (value: unknown): readonly unknown[] => {
  if (!Array.isArray(value) || value.length === 0)
    throw new Refusal('not-a-cloudevent', 'A batch is a JSON array of at least one CloudEvent.');
  if (value.length > MAX_BATCH) throw new Refusal('too-many-items', `A batch holds at most ${MAX_BATCH} events.`);
  return value;
};
