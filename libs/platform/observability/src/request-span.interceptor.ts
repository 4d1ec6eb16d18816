import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { context as contexts, propagation, SpanKind, trace } from '@opentelemetry/api';
import type { FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { failed } from './span.js';

/** A span per request, below the caller's own when it sent a `traceparent` (W3C Trace Context). */
@Injectable()
export class RequestSpan implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { method, headers, routeOptions } = execution.switchToHttp().getRequest<FastifyRequest>();
    const route = routeOptions.url ?? 'unmatched';
    const above = propagation.extract(contexts.active(), headers);
    const attributes = { 'http.request.method': method, 'http.route': route };
    const span = trace
      .getTracer('samverk')
      .startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, above);
    // Nest binds the handler to the context in which `handle` is called, not to that of the subscription.
    const answers = contexts.with(trace.setSpan(above, span), () => next.handle());
    return answers.pipe(tap({ error: (error) => failed(span, error), finalize: () => span.end() }));
  }
}
