import type { AddressInfo } from 'node:net';
import { createApi } from '../apps/api/src/create-api.js';
import { RegistriesModule } from '../apps/api/src/testing/registries.module.js';
import { collaborationOf, readHistory, type HistoryEntry } from '../apps/cli/src/history.js';
import { loadHistory } from '../apps/cli/src/loading.js';
import { InMemoryEventStore } from '#platform/event-store';
import { Directory, IdentityModule, type Collaboration } from '#platform/identity';
import { TestIssuer } from '#platform/identity/testing';
import { LegalBasesModule, loadLegalBases } from '#platform/legal-bases';
import { InMemorySealedContents } from '#platform/sealed-content';
import { readSetting } from '../apps/cli/src/synthesis/synthetic-collaboration.js';
import { StoresModule } from './boundary/hub.js';
import { folder } from './synthetic/years.js';

const { collaboration } = readSetting(folder);
const history = readHistory(folder);
const limits = { requests: 1e9, events: 1e9, visits: 1e9, strangers: 1e9 };
const progress = { at: () => undefined, end: () => undefined };

let closing: (() => Promise<void>) | undefined;
afterEach(() => closing?.());

/** The whole api over a log in memory, today, with what the configuration says of the collaboration. */
const hubOf = async (configured: Collaboration) => {
  const issuer = await TestIssuer.start();
  const app = await createApi({
    ground: [
      StoresModule.of(new InMemoryEventStore(), new InMemorySealedContents()),
      RegistriesModule,
      IdentityModule.forRoot({ directory: new Directory([configured]), ...issuer.trust, limits }),
      LegalBasesModule.with(await loadLegalBases('deploy/law')),
    ],
    logger: false,
  });
  closing = () => app.close();
  await app.listen(0, '127.0.0.1');
  const hub = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  const token = (entry: Pick<HistoryEntry, 'unit' | 'function'>) =>
    issuer.token({ collaboration: configured.id, unit: entry.unit, function: entry.function });
  const ask = async (unit: string, path: string) => {
    const authorization = `Bearer ${await token({ unit, function: 'counsellor' })}`;
    return (await (await fetch(`${hub}/v1/${path}`, { headers: { authorization } })).json()) as {
      readonly _meta: { readonly totalRecords: number };
    };
  };
  return { load: () => loadHistory(history, { hub, token, progress }), ask };
};

it('is accepted by a hub of today, every event as something new, over the same door as every other', async () => {
  expect(new Set(history.map(collaborationOf))).toEqual(new Set([collaboration.id]));
  const hub = await hubOf(collaboration);
  expect(await hub.load()).toEqual({ added: history.length, there: 0 });
  const count = async (filter: string) =>
    (await hub.ask('syn-centre', `support-contacts?limit=1${filter}`))._meta.totalRecords;
  expect(await count('')).toBe(125 + 4 + 200 + 6);
  const quarters = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'].map((quarter) => count(`&quarter=${quarter}`));
  expect((await Promise.all(quarters)).reduce((a, b) => a + b, 0)).toBe(206);
  expect((await hub.ask('syn-centre', 'consultations?limit=1'))._meta.totalRecords).toBe(78);
}, 60_000);

it('is refused where the collaboration is real: its decisions would be retroactive', async () => {
  const { synthetic: _, ...real } = collaboration;
  const hub = await hubOf(real);
  await expect(hub.load()).rejects.toThrow(/10-founding\.json, event \d+ .*409 setting-retroactive/);
}, 60_000);
