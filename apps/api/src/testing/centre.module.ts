import { Injectable, Module, type CanActivate, type DynamicModule, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Unit } from '#platform/domain';
import { EventStore } from '#platform/event-store';
import { Directory } from '#platform/identity';
import { InMemorySealedContents, SealedContents } from '#platform/sealed-content';

const unit = (id: string, party: string, ...roles: Unit['roles']): Unit => ({
  id,
  party,
  name: id,
  secrecyRegime: 'social-services',
  bodies: [],
  functions: ['counsellor', 'case-officer', 'registrar'],
  roles,
});

/** A centre and the operator at the same city, a board of another municipality, and the police. */
export const units = [
  unit('centre', 'host', 'centre'),
  unit('hub-operator', 'host', 'operator', 'steering-group', 'signatory'),
  { ...unit('host-board', 'host'), bodies: ['host/social-board'] },
  unit('ash-board', 'ash'),
  unit('police-west', 'police'),
];

const party = (id: string, kind: 'municipality' | 'state-authority') => ({ id, name: id, kind });
const parties = [party('host', 'municipality'), party('ash', 'municipality'), party('police', 'state-authority')];
const directory = new Directory([{ id: 'here', name: 'Här', nameEn: 'Here', parties, units, bodies: [] }]);

/** Believes the headers `x-unit` and `x-function`. */
@Injectable()
class BelievingGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string>; caller: unknown }>();
    const { 'x-unit': id, 'x-function': acting = 'counsellor' } = request.headers;
    const scopes = ['events:write', 'read'];
    request.caller = { collaboration: 'here', unit: units.find((each) => each.id === id), function: acting, scopes };
    return true;
  }
}

/** What the api stands on when several units speak with each other. */
@Module({})
export class CentreModule {
  static with(store: EventStore): DynamicModule {
    return {
      module: CentreModule,
      global: true,
      providers: [
        { provide: Directory, useValue: directory },
        { provide: EventStore, useValue: store },
        { provide: SealedContents, useClass: InMemorySealedContents },
        { provide: APP_GUARD, useClass: BelievingGuard },
      ],
      exports: [Directory, EventStore, SealedContents],
    };
  }
}
