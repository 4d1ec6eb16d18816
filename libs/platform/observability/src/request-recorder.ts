import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import type { Caller } from '#platform/identity';
import { requestId } from './log-options.js';
import { Metrics } from './metrics.js';

type Request = FastifyRequest & { readonly caller?: Caller };

/** A path may hold an id or the secret of a calendar link, so only its template is ever told. */
const routeOf = ({ routeOptions: { url } }: FastifyRequest) => url ?? 'unmatched';

const levelOf = (status: number) => (status >= 500 ? 'error' : [401, 403, 429].includes(status) ? 'warn' : 'info');

/** The code of a problem (RFC 9457) on its way out, whoever made it: guard, rule or filter. */
function problemCode(reply: FastifyReply, payload: unknown): string | undefined {
  if (typeof payload !== 'string' || !String(reply.getHeader('content-type')).startsWith('application/problem+json'))
    return undefined;
  return /"code":"([a-z0-9-]{1,64})"/.exec(payload)?.[1];
}

/** Writes one line and one measurement per request. Units and clients are named; persons and addresses never (S22, S23). */
@Injectable()
export class RequestRecorder implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly log: PinoLogger,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    const instance = this.host.httpAdapter?.getInstance() as Partial<FastifyInstance> | undefined;
    if (!instance?.addHook) return;
    // Not earlier: reading a body breaks the chain of asynchronous calls that carries the id from line to line.
    instance.addHook('preHandler', (request, _reply, done) => {
      this.log.runInContext(done, { bindings: { requestId: requestId(request.raw) } });
    });
    instance.addHook('onSend', async (request, reply, payload) => {
      void reply.header('x-request-id', requestId(request.raw));
      const code = problemCode(reply, payload);
      if (code) this.metrics.rejected(code);
    });
    instance.addHook('onResponse', async (request, reply) => this.record(request, reply));
  }

  private record(request: Request, reply: FastifyReply): void {
    const { method, caller, raw } = request;
    const { statusCode: status, elapsedTime } = reply;
    const route = routeOf(request);
    const who = caller && { unit: caller.unit.id, function: caller.function, client: caller.client };
    const line = { method, route, status, duration: Math.round(elapsedTime), ...who };
    this.log.runInContext(() => this.log[levelOf(status)](line, 'answered'), {
      bindings: { requestId: requestId(raw) },
    });
    this.metrics.requested(method, route, status, elapsedTime / 1_000);
  }
}
