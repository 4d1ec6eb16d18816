import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

/** Milliseconds that answers under way are given; less than a platform waits before it kills. */
const PATIENCE = 25_000;

/**
 * Stops to listen, and waits for what is being answered, before anything that answers need is taken away. Nest's adapter
 * cuts every connection as it closes, with an answer under way or not.
 */
@Injectable()
export class Draining implements BeforeApplicationShutdown {
  constructor(private readonly host: HttpAdapterHost) {}

  async beforeApplicationShutdown(): Promise<void> {
    const server = this.host.httpAdapter.getHttpServer() as Server;
    if (!server.listening) return;
    const drained = once(server, 'close');
    server.close();
    // A connection that is kept alive has nothing more to say once its answer is out.
    const sweeping = setInterval(() => server.closeIdleConnections(), 50);
    await Promise.race([drained, sleep(PATIENCE, undefined, { ref: false })]);
    clearInterval(sweeping);
  }
}
