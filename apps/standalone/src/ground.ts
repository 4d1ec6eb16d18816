import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { AccessLogModule } from '#platform/access-log';
import type { DevIssuer } from '#platform/dev-issuer';
import { EventStore } from '#platform/event-store';
import { IdentityModule, type Directory } from '#platform/identity';
import { LegalBasesModule } from '#platform/legal-bases';
import { ObservabilityModule } from '#platform/observability';
import { ProjectionsModule } from '#platform/projections';
import { SealedContentModule } from '#platform/sealed-content-postgres';
import type { LegalBases } from '#platform/secrecy';
import { CalendarLinkSecret } from '#slices/calendar';
import { PurgingModule } from '#slices/records';
import { ReleasingModule } from '#slices/statistics';
import { GateModule } from '../../worker/src/gate.module.js';

export interface Ground {
  readonly store: EventStore;
  readonly database: string;
  readonly directory: Directory;
  readonly bases: LegalBases;
  readonly issuer: DevIssuer;
  readonly logLevel: string;
  /** Signs calendar links. */
  readonly linkSecret: string;
}

/** What the api stands on here: one PostgreSQL, one local issuer, this process alone. */
export const ground = ({
  store,
  database,
  directory,
  bases,
  issuer,
  logLevel,
  linkSecret,
}: Ground): readonly (Type | DynamicModule)[] => [
  ObservabilityModule.forRoot({ service: 'standalone', logLevel }),
  AccessLogModule.postgres(database),
  SealedContentModule.postgres({ contentsUrl: database }),
  ProvidedModule.of(store, linkSecret),
  ProjectionsModule.forRoot({ url: database, poolSize: 20, owner: `standalone (${process.pid})` }),
  LegalBasesModule.with(bases),
  PurgingModule,
  GateModule,
  ReleasingModule,
  IdentityModule.forRoot({ directory, issuer: issuer.issuer, keys: { jwksUri: issuer.jwksUri } }),
];

@Global()
@Module({})
class ProvidedModule {
  static of(store: EventStore, linkSecret: string): DynamicModule {
    const providers = [
      { provide: EventStore, useValue: store },
      { provide: CalendarLinkSecret, useValue: new CalendarLinkSecret(linkSecret) },
    ];
    return { module: ProvidedModule, providers, exports: [EventStore, CalendarLinkSecret] };
  }
}
