import { Module, type CanActivate, type DynamicModule, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { EventStore, InMemoryEventStore } from '#platform/event-store';
import { AccessRefused, Directory } from '#platform/identity';
import { InMemorySealedContents, SealedContents } from '#platform/sealed-content';
import { Catalogues } from '../catalogues.js';
import { caller, directory } from './callers.js';
import { doorCatalogue } from './door.catalogue.js';

/** Believes the header `x-test-caller`. */
class TestGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string>; caller: unknown }>();
    const name = request.headers['x-test-caller'];
    if (name === 'nobody') throw new AccessRefused(401, 'no-token', 'No access token', 'Send one.');
    request.caller = caller(name === 'guest' ? 'guest' : 'office');
    return true;
  }
}

@Module({})
class DoorsModule {
  constructor(catalogues: Catalogues) {
    catalogues.add(doorCatalogue);
  }
}

/** What an app needs around the intake, with one small slice: a store and a guard. */
@Module({})
export class HouseModule {
  static with(store: EventStore = new InMemoryEventStore()): DynamicModule {
    return {
      module: HouseModule,
      global: true,
      imports: [DoorsModule],
      providers: [
        { provide: Directory, useValue: directory },
        { provide: EventStore, useValue: store },
        { provide: SealedContents, useClass: InMemorySealedContents },
        { provide: APP_GUARD, useClass: TestGuard },
      ],
      exports: [Directory, EventStore, SealedContents],
    };
  }
}
