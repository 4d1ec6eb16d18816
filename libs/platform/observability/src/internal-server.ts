import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Health } from './health.js';
import { Metrics } from './metrics.js';

/** Where the operator's port listens. */
export interface InternalAddress {
  readonly port: number;
  /** Default 127.0.0.1; in a container the address that only the monitoring network reaches. */
  readonly host?: string;
}

/** A port of its own for the operator: partners reach the hub's port and must not learn how much is going on. */
export class InternalServer {
  private server?: Server;

  constructor(
    private readonly metrics: Metrics,
    private readonly health: Health,
    private readonly address: InternalAddress | undefined,
  ) {}

  /** The port it got; undefined when it is off. */
  get port(): number | undefined {
    return (this.server?.address() as AddressInfo | null)?.port;
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.address) return;
    const { port, host = '127.0.0.1' } = this.address;
    this.server = createServer((request, response) => {
      this.answer(request.url ?? '', response).catch(() => response.writeHead(500).end());
    });
    this.server.listen(port, host);
    await once(this.server, 'listening');
  }

  async onApplicationShutdown(): Promise<void> {
    this.server?.closeAllConnections();
    this.server?.close();
  }

  private async answer(path: string, response: ServerResponse): Promise<void> {
    switch (path) {
      case '/metrics':
        response.setHeader('content-type', this.metrics.contentType).end(await this.metrics.text());
        return;
      case '/health/live':
        response.setHeader('content-type', 'application/json').end('{"status":"live"}');
        return;
      case '/health/ready': {
        const report = await this.health.report();
        response.writeHead(report.status === 'ready' ? 200 : 503, { 'content-type': 'application/json' });
        response.end(JSON.stringify(report));
        return;
      }
      default:
        response.writeHead(404).end();
    }
  }
}
