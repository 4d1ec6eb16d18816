import { randomBytes, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { DynamicModule } from '@nestjs/common';
import { AccessLog } from '#platform/access-log';
import { dayInStockholm } from '#platform/domain';
import { kidOf } from '#platform/intake/testing';
import { SealedContents } from '#platform/sealed-content';
import { everyone, extended, inForce, toldTo } from '#slices/agreement/testing';
import { keysOf } from '#slices/keys/testing';
import { createApi } from '../create-api.js';
import { CentreModule, units } from './centre.module.js';
import { RegistriesModule } from './registries.module.js';

export const today = dayInStockholm(new Date());

/** The api over real HTTP, in an agreement that is in force, with units that post and ask. */
export const speakingUnits = async (...besides: DynamicModule[]) => {
  const store = await toldTo(...inForce, extended(everyone));
  for (const { stream, event } of units.map(({ id }) => keysOf(id)))
    await store.append('here', [{ stream, expected: 'none', events: [event] }]);
  const app = await createApi({ ground: [CentreModule.with(store), RegistriesModule, ...besides], logger: false });
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  const as = (unit: string, acting: string) => ({ 'x-unit': unit, 'x-function': acting });

  const ask = async (unit: string, path: string, acting = 'counsellor') => {
    const response = await fetch(`${url}/v1/${path}`, { headers: as(unit, acting) });
    return { status: response.status, body: (await response.json()) as { readonly [field: string]: unknown } };
  };
  const post = async (unit: string, type: string, data: object, over: object = {}, headers: object = {}) => {
    const attributes = { specversion: '1.0', id: randomUUID(), source: `/${unit}`, type, collaboration: 'here' };
    const response = await fetch(`${url}/v1/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/cloudevents+json', ...as(unit, 'counsellor'), ...headers },
      body: JSON.stringify({ ...attributes, occurred: today, data, ...over }),
    });
    const body = (await response.json()) as { readonly code?: string; readonly id?: string };
    return { status: response.status, code: body.code, id: body.id, body };
  };
  /** Ciphertext that a unit has handed in, as events refer to it. */
  const sealed = async (unit: string, to: string) => {
    const ciphertext = randomBytes(32).toString('base64url');
    const facts = { ciphertext, unit, collaboration: 'here', recipients: [to], kids: [kidOf(to)], sizeClass: 1024 };
    await app.get(SealedContents).keep({ ...facts, storedAt: new Date().toISOString() }, {} as never);
    return { ciphertext, commitment: 'c'.repeat(43) };
  };
  const accesses = (app.get(AccessLog, { strict: false }) as unknown as { entries: readonly object[] }).entries;
  return { app, url, store, ask, post, sealed, accesses, close: () => app.close() };
};
