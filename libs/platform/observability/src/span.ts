import { SpanStatusCode, trace, type Span, type SpanOptions } from '@opentelemetry/api';

/** What a span may tell. Not on the list: units, streams, ids, bodies. */
export interface SpanFacts {
  readonly slice?: string;
  readonly projection?: string;
  readonly events?: number;
  readonly outcome?: string;
}

/** Errors by name only: their messages may quote what was posted. */
export function failed(span: Span, error: unknown): void {
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute('error.type', error instanceof Error ? error.constructor.name : typeof error);
}

/** Does the work within a span, below the span that is current. Without an exporter it costs nothing to speak of. */
export function inSpan<T>(name: string, facts: SpanFacts, work: () => Promise<T>): Promise<T> {
  const options: SpanOptions = {
    attributes: Object.fromEntries(Object.entries(facts).map(([key, fact]) => [`samverk.${key}`, fact])),
  };
  return trace.getTracer('samverk').startActiveSpan(name, options, async (span) => {
    try {
      return await work();
    } catch (error) {
      failed(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}
