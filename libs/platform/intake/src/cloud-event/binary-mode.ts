import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from '../problem/refusal.js';

const refused = (): Refusal =>
  new Refusal('not-a-cloudevent', 'A ce- header is not encoded as the CloudEvents HTTP binding says.');

/** Reads the `ce-` headers of a binary-mode message into the object that structured mode would have sent. */
export const fromHeaders = (headers: IncomingHttpHeaders, data: unknown): Record<string, unknown> => {
  const event: Record<string, unknown> = { data };
  for (const [header, value] of Object.entries(headers)) {
    if (!header.startsWith('ce-')) continue;
    const name = header.slice(3);
    // `ce-data` would replace the body, and the content type is said once, by Content-Type.
    if (name === 'data' || name === 'datacontenttype' || typeof value !== 'string') throw refused();
    event[name] = decoded(value);
  }
  return event;
};

/** Header value decoding of the HTTP protocol binding, § 3.1.3.2: unquote, then percent-decode strictly as UTF-8. */
const decoded = (value: string): string => {
  if (!/^[\x20-\x7e]*$/.test(value)) throw refused();
  const unquoted = /^".*"$/.test(value) ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value;
  try {
    const text = decodeURIComponent(unquoted);
    if (text.includes('\0')) throw refused();
    return text;
  } catch {
    throw refused();
  }
};
