import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { HERE } from '../hub.js';
import { today } from '../moves.js';
import { mark } from './marks.js';

/** Reads like somebody's; none of them was ever given out. */
export const identifiers = ['18900101-9802', '070-174 06 05', '+46 8 465 004 15'];

interface Garden {
  readonly origin: string;
  readonly folder: string;
  readonly token: () => Promise<string>;
}
type Planted = readonly [path: string, init: RequestInit];

const json = 'application/cloudevents+json';
const event = (type: string, data: unknown, over: object = {}): object => ({
  ...{
    specversion: '1.0',
    id: randomUUID(),
    source: '/hunt',
    type,
    collaboration: HERE,
    occurred: today,
    data,
    ...over,
  },
});
const posted = (body: unknown, contentType = json, path = '/v1/events', headers: object = {}): Planted => [
  path,
  {
    method: 'POST',
    headers: { 'content-type': contentType, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  },
];

const draft = (over: object): object => ({
  agreementId: randomUUID(),
  title: 'Avtal',
  versionDate: '2020-10-23',
  ...over,
});

/** Bodies that no form allows, and headers that nobody asked for. */
const bodies = (types: readonly string[]): readonly Planted[] => [
  ...types.flatMap((type) => [
    posted(event(type, { [mark()]: mark(), id: mark(), nested: { [mark()]: [mark()] } })),
    posted(event(type, mark())),
  ]),
  ...identifiers.flatMap((identifier) => [
    posted(event('agreement.drafted.v1', draft({ title: `${mark()} ${identifier}` }))),
    posted(event('agreement.drafted.v1', draft({}), { subject: `${mark()} ${identifier}` })),
  ]),
  posted(event('agreement.drafted.v1', draft({ title: `${mark()} kalle.${mark()}@example.se` }))),
  ...['\u0000', '\ud800', '\u202e'].map((odd) => posted(event('agreement.drafted.v1', draft({ title: mark() + odd })))),
  posted(event('agreement.drafted.v1', draft({ title: mark().repeat(4_000) }))),
  posted(event(mark(), {})),
  ...['collaboration', 'occurred', 'specversion', 'datacontenttype', 'dataschema', mark()].map((name) =>
    posted(event('agreement.entered-into-force.v1', { agreementId: randomUUID() }, { [name]: mark() })),
  ),
  posted(
    [event(mark(), {}), mark(), event('agreement.drafted.v1', { [mark()]: 1 })],
    'application/cloudevents-batch+json',
  ),
  ...[`{"${mark()}`, `{"a":${mark()}}`, `${mark()}`, `["${mark()}",`].flatMap((broken) => [
    posted(broken),
    posted(broken, 'application/cloudevents-batch+json'),
    posted(broken, 'application/jose+json', '/v1/sealed-contents'),
  ]),
  posted(`<${mark()}/>`, 'text/xml'),
  posted(mark(), `application/${mark()}`),
  posted(mark(), `${json}; charset=${mark()}`),
  posted(mark(), json, '/v1/events', { 'content-encoding': mark() }),
  posted({ [mark()]: mark() }, 'application/json', '/v1/events', {
    'ce-id': mark(),
    'ce-type': mark(),
    'ce-source': mark(),
  }),
  ...[
    { protected: mark() },
    { ciphertext: mark(), iv: mark(), tag: mark(), recipients: [{ header: { kid: mark() } }] },
  ].map((jwe) => posted(jwe, 'application/jose+json', '/v1/sealed-contents')),
];

/** Words that the form takes for a unit, and that are none. */
const strangers = (): readonly Planted[] => {
  const thing = randomUUID();
  const sender = { referralId: thing, sender: mark() };
  return [
    posted(event('referral.accepted.v1', sender)),
    posted(event('referral.declined.v1', { ...sender, reason: 'no-capacity', referredTo: mark() })),
    posted(event('referral.revoked.v1', { referralId: thing, to: mark(), reason: 'no-longer-needed' })),
    posted(event('concern-report.received.v1', { reportId: thing, reporter: mark() })),
    posted(event('consultation.answered.v1', { consultationId: thing, to: mark() })),
    posted(event('consultation.closed.v1', { consultationId: thing, to: mark(), step: 'nothing' })),
    posted(event('unit-key.withdrawn.v1', { unit: mark(), kid: mark(), from: today, reason: 'lost' })),
  ];
};

const addresses = (paths: readonly string[]): readonly Planted[] => [
  ...paths.map((path): Planted => [`${path.replaceAll(/\{[^}]+\}/g, mark)}?${mark()}=${mark()}`, {}]),
  ...paths.map((path): Planted => [path.replaceAll(/\{[^}]+\}/g, () => `%00${mark()}%ff`), { method: 'GET' }]),
  ...[`/${mark()}`, `/v1/${mark()}/${mark()}`, `/v1/events/${mark()}?source=${mark()}`, `/%zz${mark()}`].map(
    (path): Planted => [path, {}],
  ),
  ...['PUT', 'DELETE', 'PATCH', 'REPORT'].map((method): Planted => [`/v1/events?${mark()}`, { method, body: mark() }]),
  [`/v1/inbox?after=${mark()}&limit=${mark()}`, {}],
  [
    `/v1/inbox`,
    { headers: { range: mark(), 'if-none-match': mark(), accept: `text/${mark()}`, authorization: mark() } },
  ],
  ...['Bearer', 'Basic', 'DPoP', mark()].map((scheme): Planted => [
    '/v1/inbox',
    { headers: { authorization: `${scheme} ${mark()}` } },
  ]),
  [
    '/v1/inbox',
    {
      headers: {
        authorization: `Bearer ${Buffer.from(JSON.stringify({ alg: 'none', kid: mark() })).toString('base64url')}.${mark()}.${mark()}`,
      },
    },
  ],
];

const everyHeader = (): Record<string, string> =>
  Object.fromEntries(
    [
      'user-agent',
      'cookie',
      'x-request-id',
      'referer',
      'x-forwarded-for',
      'forwarded',
      'traceparent',
      'tracestate',
      'baggage',
      'idempotency-key',
      mark(),
    ].map((name) => [name, mark()]),
  );

/** Bytes that are hardly HTTP. */
const raw = (origin: string, bytes: string): Promise<Buffer> => {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  const heard: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => heard.push(chunk));
  socket.on('error', () => undefined);
  socket.setTimeout(2_000, () => socket.destroy());
  socket.end(bytes);
  return once(socket, 'close').then(() => Buffer.concat(heard));
};
const hardlyHttp = (): readonly string[] => [
  `${mark().toUpperCase()} / HTTP/1.1\r\nHost: x\r\n\r\n`,
  `GET /${mark()} HTTP/9.9\r\nHost: ${mark()}\r\n\r\n`,
  `GET /${mark()} HTTP/1.1\r\nHost: ${mark()}.example\r\n\r\n`,
  `GET / HTTP/1.1\r\n${mark()}\r\n\r\n`,
  `POST /v1/events HTTP/1.1\r\nHost: x\r\nContent-Length: ${mark()}\r\n\r\n${mark()}`,
  `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${mark().repeat(2_000)}\r\n\r\n`,
];

/** Plants everything once. Gives how many requests were refused; none may be granted, and all answers are kept. */
export const plant = async (
  { origin, folder, token }: Garden,
  types: readonly string[],
  paths: readonly string[],
): Promise<number> => {
  let refused = 0;
  const bearer = await token();
  const keep = (answer: string | Buffer): void =>
    appendFileSync(join(folder, 'answers.txt'), Buffer.concat([Buffer.from(answer), Buffer.from('\n')]));
  for (const [path, init] of [...bodies(types), ...strangers(), ...addresses(paths)]) {
    const headers = { authorization: `Bearer ${bearer}`, ...everyHeader(), ...(init.headers as object) };
    const response = await fetch(origin + path, { ...init, headers }).catch(() => undefined);
    if (!response) continue;
    const said = `${response.status} ${JSON.stringify([...response.headers])}\n${await response.text()}`;
    if (response.status < 400) continue;
    refused += 1;
    keep(said);
  }
  for (const bytes of hardlyHttp()) keep(await raw(origin, bytes));
  return refused;
};
