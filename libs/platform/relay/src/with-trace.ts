import { isSpanContextValid, trace } from '@opentelemetry/api';
import type { Message } from './broker.js';
import type { Addressed } from './message/messages-of.js';

/**
 * A trace of its own for each message, so that two units that compare theirs do not learn what was relayed together. Without
 * tracing there is none.
 */
export const withTrace = ({ topic, key, value, headers, timestamp }: Addressed): Message => {
  const message = { topic, key, value, headers, timestamp };
  const span = trace.getTracer('samverk').startSpan('relay', { root: true });
  const { traceId, spanId, traceFlags } = span.spanContext();
  span.end();
  if (!isSpanContextValid(span.spanContext())) return message;
  const traceparent = `00-${traceId}-${spanId}-0${(traceFlags & 1).toString()}`;
  return { ...message, headers: { ...headers, traceparent, ce_traceparent: traceparent } };
};
