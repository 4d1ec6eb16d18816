import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Unit } from '#platform/domain';
import { InMemoryEventStore, Upcasters } from '#platform/event-store';
import { Directory, PUBLIC, type Caller } from '#platform/identity';
import { Catalogues } from '#platform/intake';
import { servedSlice } from '#platform/intake/testing';
import { FoldedReadModels } from '#platform/projections';
import { CalendarLinkSecret } from '../calendar-links/calendar-link-secret.js';
import { CalendarModule } from '../calendar.module.js';

export const unit: Unit = {
  id: 'west-board',
  party: 'west',
  name: 'West',
  secrecyRegime: 'other',
  bodies: [],
  functions: ['registrar'],
  roles: [],
};
const caller: Caller = { collaboration: 'here', unit, function: 'registrar', scopes: ['read'], client: 'west' };
const directory = new Directory([{ id: 'here', name: 'Här', nameEn: 'Here', parties: [], units: [unit], bodies: [] }]);

/** Lets in whoever says `authorization: west`, and anyone to what is public. */
class TestGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string>; caller?: Caller }>();
    if (request.headers['authorization'] === 'west') request.caller = caller;
    return request.caller !== undefined || new Reflector().get<boolean>(PUBLIC, context.getHandler()) === true;
  }
}

/** The calendar over real HTTP, with read models folded from a store in memory. */
export const served = async (store = new InMemoryEventStore(), secret?: CalendarLinkSecret) => {
  const upcasters = new Upcasters();
  const catalogues = new Catalogues(upcasters);
  const besides = secret ? [{ provide: CalendarLinkSecret, useValue: secret }] : [];
  const around = { catalogues, directory, guard: TestGuard, besides };
  const { url, close } = await servedSlice(CalendarModule, new FoldedReadModels(store, upcasters), around);
  const ask = (path: string, init: RequestInit = { headers: { authorization: 'west' } }): Promise<Response> =>
    fetch(new URL(path, url), init);
  return { ask, catalogues, store, url, close };
};
