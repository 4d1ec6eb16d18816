import { Writable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Logger, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { IdentityModule, Public, RequiresScope } from '#platform/identity';
import { testIssuer, twoCollaborations } from '#platform/identity/testing';
import type { ErrorTrace } from './error-trace.js';
import { InternalServer } from './internal-server.js';
import { ObservabilityModule } from './observability.module.js';
import { inSpan } from './span.js';
import { secret, thrown } from './testing/index.js';

@Controller()
class Rooms {
  private readonly logger = new Logger(Rooms.name);

  @Post('rooms/:room')
  @HttpCode(200)
  @RequiresScope('events:write')
  post(@Param('room') room: string, @Body() body: object) {
    this.logger.log({ room, body, position: 7 });
    this.logger.warn('Something is odd %o', body);
    return inSpan('work', { events: 1 }, async () => ({ room }));
  }

  @Get('refuses')
  @Public()
  refuses(@Res() reply: FastifyReply) {
    void reply.status(409).type('application/problem+json').send({ title: secret, code: 'room-is-taken' });
  }

  @Get('throws/:what/:value')
  @Public()
  async throws(@Param('what') what: string) {
    await inSpan('throwing', {}, () => Promise.reject(thrown[what]!() as Error));
  }
}

const lines: string[] = [];
const logTo = new Writable({ write: (line: Buffer, _, done) => (lines.push(line.toString()), done()) });
const spans = new InMemorySpanExporter();
const issuer = await testIssuer();
let app: NestFastifyApplication;
let url: string;
let operator: string;

beforeAll(async () => {
  new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }).register();
  const observability = ObservabilityModule.forRoot({
    service: 'test',
    logLevel: 'trace',
    logTo,
    internal: { port: 0 },
  });
  const identity = IdentityModule.forRoot({ directory: twoCollaborations(), ...issuer.trust });
  const testing = await Test.createTestingModule({
    imports: [observability, identity],
    controllers: [Rooms],
  }).compile();
  app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
  operator = `http://127.0.0.1:${app.get(InternalServer).port}`;
});
afterAll(() => app.close());
beforeEach(() => {
  lines.splice(0);
  spans.reset();
});

const parsed = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

/** The line of the request. It is written after the answer has left, so it may be a moment away. */
async function answered(): Promise<Record<string, unknown>> {
  for (let turn = 0; turn < 1_000; turn++) {
    const line = parsed().find(({ msg }) => msg === 'answered');
    if (line) return line;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('The request was not logged.');
}

async function everything(): Promise<string> {
  await answered();
  const metrics = await (await fetch(`${operator}/metrics`)).text();
  const traced = spans
    .getFinishedSpans()
    .map(({ name, attributes, events, status }) => ({ name, attributes, events, status }));
  return lines.join('') + metrics + JSON.stringify(traced);
}

const post = async (token: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/rooms/${secret}?note=${secret}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      cookie: secret,
      'x-request-id': secret,
      'user-agent': secret,
      ...headers,
    },
    body: JSON.stringify({ note: secret }),
  });

describe('What was asked, sent or answered is in no log line, metric or span', () => {
  it('when all goes well', async () => {
    const token = await issuer.token({ collaboration: 'north', unit: 'shelter' });
    expect((await post(token, { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' })).status).toBe(
      200,
    );
    const told = await everything();
    expect(told).not.toContain(secret);
    expect(told).not.toContain(token.split('.')[1]);
    expect(told).not.toContain('127.0.0.1');
  });

  it('when the token is bad', async () => {
    expect((await post(secret)).status).toBe(401);
    expect(await everything()).not.toContain(secret);
  });

  it('when the body is not JSON', async () => {
    const token = await issuer.token({ collaboration: 'north', unit: 'shelter' });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    expect((await fetch(`${url}/rooms/x`, { method: 'POST', headers, body: `{"${secret}` })).status).toBe(400);
    expect(await everything()).not.toContain(secret);
  });

  it('when the path leads nowhere', async () => {
    expect((await fetch(`${url}/${secret}`)).status).toBe(404);
    expect(await everything()).not.toContain(secret);
  });

  it.each(Object.keys(thrown))('when this is thrown with the value inside: %s', async (what) => {
    expect((await fetch(`${url}/throws/${what}/${secret}`)).status).toBe(500);
    const told = await everything();
    expect(told).not.toContain(secret);
    expect(told).toContain('An error was thrown.');
  });
});

describe('Of every request the log tells', () => {
  it('who asked for what kind of thing, how it ended and how long it took', async () => {
    const answer = await post(await issuer.token({ collaboration: 'north', unit: 'shelter' }));
    expect(await answered()).toEqual({
      level: 'info',
      time: expect.any(String),
      name: 'test',
      requestId: answer.headers.get('x-request-id'),
      ...{ method: 'POST', route: '/rooms/:room', status: 200, duration: expect.any(Number) },
      ...{ unit: 'shelter', function: 'registrar', client: 'north.shelter.registrar', msg: 'answered' },
    });
  });

  it('where an error was thrown and what kind it was', async () => {
    await fetch(`${url}/throws/driver/x`);
    await answered();
    const err = parsed().find((line) => 'err' in line)?.['err'] as ErrorTrace;
    expect(err).toMatchObject({ type: 'Error', code: '23505' });
    expect(err.at?.[0]).toContain('planted.ts');
  });
});

describe('The metrics', () => {
  it('are not on the port that partners reach', async () => {
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
  });

  it('count refusals by code, whoever refused', async () => {
    expect((await fetch(`${url}/refuses`)).status).toBe(409);
    expect(await everything()).toContain('samverk_rejections_total{code="room-is-taken"} 1');
    expect(await everything()).not.toContain(secret);
  });

  it('tell how busy the hub is, but not who is', async () => {
    await post(await issuer.token({ collaboration: 'north', unit: 'shelter' }));
    const metrics = await (await fetch(`${operator}/metrics`)).text();
    expect(metrics).toMatch(
      /samverk_http_request_duration_seconds_count\{method="POST",route="\/rooms\/:room",status="200"\} \d/,
    );
    expect(metrics).not.toMatch(/shelter|north|registrar/);
  });
});

describe('The spans', () => {
  it('hang below the trace that the caller began', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await post(await issuer.token({ collaboration: 'north', unit: 'shelter' }), { traceparent });
    const [work, request] = spans.getFinishedSpans();
    expect(request).toMatchObject({ name: 'POST /rooms/:room', parentSpanContext: { spanId: 'b7ad6b7169203331' } });
    expect(work).toMatchObject({ name: 'work', parentSpanContext: { spanId: request!.spanContext().spanId } });
    expect(work!.spanContext().traceId).toBe('0af7651916cd43dd8448eb211c80319c');
  });
});
