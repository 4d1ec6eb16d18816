import { flag, integer, port, setting, text } from '#platform/settings';

/** A thousand events of four kilobytes. */
export const DEFAULT_BODY_LIMIT = 4 * 1_048_576;
export const DEFAULT_REQUEST_TIMEOUT = 30_000;

/** How partners reach the hub. */
export const serving = {
  host: setting({
    name: 'SAMVERK_HOST',
    kind: text('an address'),
    meaning: 'The address to listen on.',
    fallback: '127.0.0.1',
  }),
  port: setting({
    name: 'SAMVERK_PORT',
    kind: port,
    meaning: 'The port to listen on; 0 takes a free one.',
    fallback: 3000,
  }),
  bodyLimit: setting({
    name: 'SAMVERK_BODY_LIMIT',
    kind: integer(1_024, 64 * 1_048_576, 'bytes'),
    meaning: 'Largest body of a request.',
    fallback: DEFAULT_BODY_LIMIT,
  }),
  requestTimeout: setting({
    name: 'SAMVERK_REQUEST_TIMEOUT',
    kind: integer(1_000, 600_000, 'milliseconds'),
    meaning: 'How long a request may take to arrive.',
    fallback: DEFAULT_REQUEST_TIMEOUT,
  }),
  trustProxy: setting({
    name: 'SAMVERK_TRUST_PROXY',
    kind: flag,
    meaning: 'Whether the addresses in `Forwarded` and `X-Forwarded-*` come from a proxy of ours.',
    fallback: false,
  }),
  calendarLinkSecret: setting({
    name: 'SAMVERK_CALENDAR_LINK_SECRET',
    kind: text('at least 32 bytes', (given) => Buffer.byteLength(given) >= 32),
    meaning: 'Signs calendar links, the same in every api; changing it ends all links. Left out: there are none.',
    fallback: '',
    secret: true,
  }),
};
