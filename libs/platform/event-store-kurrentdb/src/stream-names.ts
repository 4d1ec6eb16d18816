import { hash } from 'node:crypto';
import type { EventKey } from '#platform/event-store';

/**
 * Text as part of a stream's name, one to one: `AppendRecords` tells the streams of one request apart without regard to
 * case (`StreamsService.cs` of the server), so capitals are written in digits, as are slashes.
 */
const encoded = (text: string): string =>
  text.replace(/[^a-z0-9._-]/g, (unit) => `~${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The streams of one log in a database, all under its prefix. */
export class StreamNames {
  constructor(private readonly prefix: string) {}

  /** All of the log. */
  get all(): string {
    return `${this.prefix}/`;
  }

  /** What the names of the streams of events begin with. */
  eventsOf(collaboration?: string): string {
    return `${this.prefix}/events/${collaboration === undefined ? '' : `${encoded(collaboration)}/`}`;
  }

  events(collaboration: string, stream: string): string {
    return `${this.eventsOf(collaboration)}${encoded(stream)}`;
  }

  /** The stream of one idempotency key: 128 bits of SHA-256, as the key's column in PostgreSQL. */
  key(collaboration: string, { unit, source, id }: EventKey): string {
    const key = hash('sha256', JSON.stringify([collaboration, unit, source, id]), 'hex').slice(0, 32);
    return `${this.prefix}/keys/${key}`;
  }

  get gate(): string {
    return `${this.prefix}/gate`;
  }
}
