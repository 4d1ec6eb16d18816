import type { AddressInfo } from 'node:net';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { EventStore, InMemoryEventStore } from '#platform/event-store';
import { Directory, IdentityModule } from '#platform/identity';
import { TestIssuer } from '#platform/identity/testing';
import { LegalBasesModule, loadLegalBases } from '#platform/legal-bases';
import { InMemorySealedContents, SealedContents } from '#platform/sealed-content';
import { createApi } from '../../apps/api/src/create-api.js';
import { RegistriesModule } from '../../apps/api/src/testing/registries.module.js';
import { asking, HERE } from './asking.js';
import type { World } from './world.js';

export { HERE, type Asked } from './asking.js';

@Global()
@Module({})
export class StoresModule {
  static of(store: EventStore, contents: SealedContents): DynamicModule {
    const providers = [
      { provide: EventStore, useValue: store },
      { provide: SealedContents, useValue: contents },
    ];
    return { module: StoresModule, providers, exports: [EventStore, SealedContents] };
  }
}

export const directoryOf = ({ parties, units }: World): Directory =>
  new Directory([
    {
      ...{ id: HERE, name: 'Här', nameEn: 'Here', units, bodies: [] },
      parties: parties.map((id) => ({ id, name: id, kind: 'municipality' as const })),
    },
  ]);

/** The whole api with every slice, over a log in memory, for anyone with a token. */
export const aHub = async (world: World, store = new InMemoryEventStore(), contents = new InMemorySealedContents()) => {
  const issuer = await TestIssuer.start();
  const limits = { requests: 1e9, events: 1e9, visits: 1e9, strangers: 1e9 };
  const app = await createApi({
    ground: [
      StoresModule.of(store, contents),
      RegistriesModule,
      IdentityModule.forRoot({ directory: directoryOf(world), ...issuer.trust, limits }),
      LegalBasesModule.with(await loadLegalBases('deploy/law')),
    ],
    logger: false,
  });
  await app.listen(0, '127.0.0.1');
  const origin = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  return { app, origin, store, contents, ...asking(origin, issuer), close: () => app.close() };
};

export type Hub = Awaited<ReturnType<typeof aHub>>;
