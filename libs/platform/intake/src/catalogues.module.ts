import { Global, Module } from '@nestjs/common';
import { Upcasters } from '#platform/event-store';
import { StandingFacts } from './boundary/standing-facts.js';
import { Catalogues } from './catalogues.js';

/** The registries that slices add themselves to, for every process that reads or writes events. */
@Global()
@Module({ providers: [Catalogues, StandingFacts, Upcasters], exports: [Catalogues, StandingFacts, Upcasters] })
export class CataloguesModule {}
