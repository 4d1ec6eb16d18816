import type { AddressInfo } from 'node:net';
import type { LoggerService } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { InMemoryEventStore, type EventStore } from '#platform/event-store';
import { HouseModule } from '#platform/intake/testing';
import { RegistriesModule } from './registries.module.js';
import { createApi, type ApiOptions } from '../create-api.js';

export interface RunningApi {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly post: (body: unknown, headers?: Record<string, string>) => Promise<Response>;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** The api with one small slice on a real port. */
export const aRunningApi = async (
  store: EventStore = new InMemoryEventStore(),
  logger: LoggerService | false = false,
  options: Partial<ApiOptions> = {},
): Promise<RunningApi> => {
  const app = await createApi({ ground: [HouseModule.with(store), RegistriesModule], logger, ...options });
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  return {
    url,
    app,
    post: (body, headers = {}) =>
      fetch(`${url}/v1/events`, {
        method: 'POST',
        headers: { 'content-type': mediaType(body), ...headers },
        body: text(body),
      }),
    get: (path, headers = {}) => fetch(url + path, { headers }),
    close: () => app.close(),
  };
};

const mediaType = (body: unknown): string =>
  Array.isArray(body) ? 'application/cloudevents-batch+json' : 'application/cloudevents+json';
const text = (body: unknown): string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body);
