import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { stdTimeFunctions, type LogFn, type Logger } from 'pino';
import type { Options } from 'pino-http';
import { errorTrace } from './error-trace.js';

/** Fields that a log line may have. What is not named here is not written, whoever hands it in. */
const request = ['method', 'route', 'status', 'duration', 'unit', 'function', 'client'];
const work = ['slice', 'projection', 'position', 'lag', 'events', 'task', 'port', 'setting', 'code'];
const fields: ReadonlySet<string> = new Set(['context', 'err', ...request, ...work]);

const named = (line: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(line).filter(([field]) => fields.has(field)));

/** Nest hands over whatever was thrown: as an error, as a string, or as an object with anything in it. */
function withoutThrownText(this: Logger, [first, second]: unknown[], log: LogFn): void {
  const line =
    first instanceof Error ? { err: first } : typeof first === 'object' && first !== null ? named(first) : {};
  const said = typeof first === 'string' ? first : second;
  const thrown = 'err' in line || ('context' in line && /Exceptions?Handler$/.test(String(line.context)));
  log.call(this, line, thrown || typeof said !== 'string' ? 'An error was thrown.' : said);
}

/** Lines of JSON on standard output, each with the request's id, none with what was asked, sent or answered. */
export const logOptions = (service: string, level: string): Options => ({
  name: service,
  level,
  base: {},
  timestamp: stdTimeFunctions.isoTime,
  // One line per request is written by RequestRecorder, from named fields.
  autoLogging: false,
  serializers: { req: () => undefined, res: () => undefined, err: errorTrace },
  wrapSerializers: false,
  formatters: { level: (label) => ({ level: label }) },
  hooks: { logMethod: withoutThrownText },
});

/** Made here and never taken from the request: a header can hold anything. */
export const requestId = (incoming: IncomingMessage & { samverkRequestId?: string }): string =>
  (incoming.samverkRequestId ??= randomUUID());
