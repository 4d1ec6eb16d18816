import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { AccessLogModule } from '#platform/access-log';
import { freshDatabase } from '#platform/embedded-postgres/testing';
import { EventStore } from '#platform/event-store';
import { migrate } from '#platform/event-store-postgres';
import { IdentityModule } from '#platform/identity';
import { TestIssuer } from '#platform/identity/testing';
import { LegalBasesModule, loadLegalBases } from '#platform/legal-bases';
import { ObservabilityModule } from '#platform/observability';
import { ProjectionRunners, ProjectionStatus, ProjectionsModule } from '#platform/projections';
import { SealedContents } from '#platform/sealed-content';
import { SealedContentModule } from '#platform/sealed-content-postgres';
import { createApi } from '../../apps/api/src/create-api.js';
import { StorageModule } from '../../apps/api/src/storage.module.js';
import { ready } from './agreed.js';
import { asking, HERE } from './asking.js';
import { directoryOf, type Hub } from './hub.js';
import type { World } from './world.js';

const nowhere = new Writable({ write: (_line, _, done) => done() });
const limits = { requests: 1e9, events: 1e9, visits: 1e9, strangers: 1e9 };

/** The whole api with every slice over PostgreSQL, as in production, and its read models filled in the same process. */
export const aDatabaseHub = async (world: World) => {
  const database = await freshDatabase();
  const { url } = database;
  const pool = new pg.Pool({ connectionString: url });
  await migrate(pool);
  const issuer = await TestIssuer.start();
  const app = await createApi({
    ground: [
      ObservabilityModule.forRoot({ service: 'api', logTo: nowhere }),
      IdentityModule.forRoot({ directory: directoryOf(world), ...issuer.trust, limits }),
      LegalBasesModule.with(await loadLegalBases('deploy/law')),
      AccessLogModule.postgres(url),
      SealedContentModule.postgres({ contentsUrl: url }),
      StorageModule.chosen({ eventStore: 'postgres', kurrentdbUrl: '', databaseUrl: url }),
      ProjectionsModule.forRoot({ url, owner: 'boundary' }),
    ],
  });
  await app.listen(0, '127.0.0.1');
  const origin = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  const provided = <Value>(token: abstract new (...given: never[]) => Value): Value =>
    app.get(token, { strict: false });
  const [store, contents, runners, status] = [EventStore, SealedContents, ProjectionRunners, ProjectionStatus].map(
    (token) => provided(token as never),
  ) as unknown as [EventStore, SealedContents, ProjectionRunners, ProjectionStatus];
  for (const { stream, events } of ready(world)) await store.append(HERE, [{ stream, expected: 'any', events }]);
  await runners.start();
  const caughtUp = async (): Promise<void> => {
    for (;;) {
      const all = await status.all();
      if (all.every((each) => each.status === 'live' && each.lagEvents === 0)) return;
      await sleep(50);
    }
  };
  const close = async (): Promise<void> => {
    await runners.stop();
    await app.close();
    await pool.end();
    await database.close();
  };
  const hub = { app, origin, store, contents, ...asking(origin, issuer), close } as unknown as Hub;
  return { ...hub, pool, url, runners, caughtUp };
};

export type DatabaseHub = Awaited<ReturnType<typeof aDatabaseHub>>;
