export { errorTrace, type ErrorTrace } from './error-trace.js';
export { Health, type HealthReport } from './health.js';
export { InternalServer, type InternalAddress } from './internal-server.js';
export { Metrics, type ProjectionStatus } from './metrics.js';
export * from './observability.module.js';
export { ObservedEventStore } from './observed-event-store.js';
export { startLogger } from './start-logger.js';
export { inSpan, type SpanFacts } from './span.js';
