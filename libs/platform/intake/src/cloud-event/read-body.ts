import { Refusal } from '../problem/refusal.js';
import { EVENT_MEDIA_TYPES } from './content-mode.js';
import { readJson } from './read-json.js';

/** What we need of Fastify to take over its body parsing. */
interface WebServer {
  removeAllContentTypeParsers(): void;
  addContentTypeParser(
    types: string[],
    options: { parseAs: 'buffer'; bodyLimit: number },
    parser: (request: unknown, body: Buffer, done: (error: null, body: unknown) => void) => void,
  ): void;
}

/** Only the media types of events are read, and only up to this many bytes; anything else is 415 or 413. */
export const readOnlyEvents = (server: WebServer, bodyLimit: number): void => {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser([...EVENT_MEDIA_TYPES], { parseAs: 'buffer', bodyLimit }, (_, body, done) =>
    done(null, readBody(body)),
  );
};

/** What is wrong with the body is kept until it is known who is asking: a stranger hears 401 and nothing else. */
const readBody = (body: Buffer): unknown => {
  try {
    return readJson(body);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};
