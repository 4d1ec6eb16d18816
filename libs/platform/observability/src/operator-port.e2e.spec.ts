import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { Writable } from 'node:stream';
import { Health } from './health.js';
import { InternalServer } from './internal-server.js';
import { ObservabilityModule } from './observability.module.js';
import { inSpan } from './span.js';

const logTo = new Writable({ write: (_line, _, done) => done() });
const away = () => Promise.reject(new Error('password of the database'));

describe('Without an HTTP interface, as in the worker', () => {
  it('the operator’s port tells health and figures', async () => {
    const app = await NestFactory.createApplicationContext(
      ObservabilityModule.forRoot({ service: 'worker', logTo, internal: { port: 0 } }),
    );
    const url = `http://127.0.0.1:${app.get(InternalServer).port}`;
    expect(await (await fetch(`${url}/health/live`)).json()).toEqual({ status: 'live' });
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    app.get(Health).add('store', away);
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('process_cpu_seconds_total');
    expect((await fetch(`${url}/anything`)).status).toBe(404);
    await app.close();
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });
});

describe('Readiness over the public port', () => {
  it('is 503 with the names of the checks and no reason', async () => {
    const testing = await Test.createTestingModule({
      imports: [ObservabilityModule.forRoot({ service: 'api', logTo })],
    }).compile();
    const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    app.get(Health).add('store', away);
    await app.listen(0, '127.0.0.1');
    const answer = await fetch(`${await app.getUrl()}/health/ready`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ status: 'not-ready', checks: { store: 'failed' } });
    await app.close();
  });
});

describe('With an OpenTelemetry collector', () => {
  it('spans are sent before the process ends', async () => {
    const got: string[] = [];
    const collector = createServer((request, response) => {
      got.push(`${request.method} ${request.url}`);
      response.setHeader('content-type', 'application/json').end('{}');
    }).listen(0, '127.0.0.1');
    await once(collector, 'listening');
    const otlpEndpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}/`;
    const app = await NestFactory.createApplicationContext(
      ObservabilityModule.forRoot({ service: 'worker', logTo, otlpEndpoint }),
    );
    await inSpan('projection batch', { projection: 'agreement-register', events: 3 }, async () => {});
    await app.close();
    expect(got).toContain('POST /v1/traces');
    collector.closeAllConnections();
    collector.close();
  });
});
