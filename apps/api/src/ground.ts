import { hostname } from 'node:os';
import type { DynamicModule } from '@nestjs/common';
import { AccessLogModule } from '#platform/access-log';
import { IdentityModule, loadDirectory } from '#platform/identity';
import { LegalBasesModule, loadLegalBases } from '#platform/legal-bases';
import { ObservabilityModule } from '#platform/observability';
import { ProjectionsModule } from '#platform/projections';
import { SealedContentModule } from '#platform/sealed-content-postgres';
import type { Config } from './config.js';
import { CalendarLinksModule } from './calendar-links.module.js';
import { StorageModule } from './storage.module.js';

/** What the api stands on in production: PostgreSQL, an OIDC issuer, logs and metrics. */
export const ground = async (config: Config): Promise<readonly DynamicModule[]> => {
  const { databaseUrl, sealedKeysUrl, poolSize, issuer, jwksUri, audience, limits } = config;
  const { logLevel, internalPort, internalHost, otlpEndpoint } = config;
  return [
    ObservabilityModule.forRoot({
      service: 'api',
      logLevel,
      ...(internalPort > 0 ? { internal: { port: internalPort, host: internalHost } } : {}),
      ...(otlpEndpoint ? { otlpEndpoint } : {}),
    }),
    IdentityModule.forRoot({
      directory: await loadDirectory(config.collaborations),
      issuer,
      audience,
      keys: { jwksUri },
      limits,
    }),
    LegalBasesModule.with(await loadLegalBases(config.law)),
    AccessLogModule.postgres(databaseUrl),
    SealedContentModule.postgres({ contentsUrl: databaseUrl, keysUrl: sealedKeysUrl || databaseUrl }),
    StorageModule.chosen(config),
    ProjectionsModule.forRoot({ url: databaseUrl, poolSize, owner: `api on ${hostname()} (${process.pid})` }),
    CalendarLinksModule.signedWith(config.calendarLinkSecret),
  ];
};
