/** Stops the export after sending what is left. */
export type StopTracing = () => Promise<void>;

/**
 * Sends spans to an OpenTelemetry collector, when there is one. The packages are loaded only then.
 * @param endpoint base URL, as in OTEL_EXPORTER_OTLP_ENDPOINT
 */
export async function startTracing(service: string, endpoint: string | undefined): Promise<StopTracing> {
  if (!endpoint) return async () => {};
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  provider.register();
  return () => provider.shutdown();
}
