import { hostname } from 'node:os';
import type { DynamicModule } from '@nestjs/common';
import { AccessLogModule } from '#platform/access-log';
import { IdentityModule, loadDirectory } from '#platform/identity';
import { LegalBasesModule, loadLegalBases } from '#platform/legal-bases';
import { ObservabilityModule } from '#platform/observability';
import { ProjectionsModule } from '#platform/projections';
import { SealedContentModule } from '#platform/sealed-content-postgres';
import type { Config } from './config.js';
import { StorageModule } from './storage.module.js';

/** What the api stands on in production: PostgreSQL, an OIDC issuer, logs and metrics. */
export const ground = async (config: Config): Promise<readonly DynamicModule[]> => {
  const { databaseUrl, sealedKeysUrl, issuer, jwksUri, audience, logLevel, internalPort, otlpEndpoint, limits } =
    config;
  return [
    ObservabilityModule.forRoot({
      service: 'api',
      logLevel,
      ...(internalPort < 0 ? {} : { internal: { port: internalPort } }),
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
    ProjectionsModule.forRoot({ url: databaseUrl, owner: `api on ${hostname()} (${process.pid})` }),
  ];
};
