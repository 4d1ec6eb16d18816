import { Global, Module } from '@nestjs/common';
import { Upcasters } from '#platform/event-store';
import { Catalogues } from './catalogues.js';

/** The registries that slices add themselves to, for every process that reads or writes events. */
@Global()
@Module({ providers: [Catalogues, Upcasters], exports: [Catalogues, Upcasters] })
export class CataloguesModule {}
