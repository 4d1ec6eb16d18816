import { Refusal } from '../problem/refusal.js';
import { SEALED_BODY_LIMIT, SEALED_MEDIA_TYPE } from '#platform/sealed-content';
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

/** Only events and sealed contents are read, and only up to their limits in bytes; anything else is 415 or 413. */
export const readOnlyEvents = (server: WebServer, bodyLimit: number): void => {
  server.removeAllContentTypeParsers();
  const read = (types: string[], limit: number): void =>
    server.addContentTypeParser(types, { parseAs: 'buffer', bodyLimit: limit }, (_, body, done) =>
      done(null, readBody(body)),
    );
  read([...EVENT_MEDIA_TYPES], bodyLimit);
  read([SEALED_MEDIA_TYPE], SEALED_BODY_LIMIT);
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
