import { oneOf, port, setting, text, webAddress } from '#platform/settings';

/** What the operator sees (observability.md). */
export const observing = {
  logLevel: setting({
    name: 'SAMVERK_LOG_LEVEL',
    kind: oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
    meaning: 'From which level on lines are logged.',
    fallback: 'info',
  }),
  internalPort: setting({
    name: 'SAMVERK_INTERNAL_PORT',
    kind: port,
    meaning: "The operator's port, with `/metrics` and `/health`; 0 is off.",
    fallback: 0,
  }),
  internalHost: setting({
    name: 'SAMVERK_INTERNAL_HOST',
    kind: text('an address'),
    meaning: 'The address of that port. In a container one that only the monitoring reaches.',
    fallback: '127.0.0.1',
  }),
  otlpEndpoint: setting({
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    kind: webAddress,
    meaning: 'Where traces go. Left out: nowhere.',
    fallback: '',
  }),
};
