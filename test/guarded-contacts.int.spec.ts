import { freshDatabase } from '#platform/embedded-postgres/testing';
import type { Posted } from '#platform/domain';
import { InMemoryEventStore, Upcasters } from '#platform/event-store';
import type { Catalogue, CatalogueEntry } from '#platform/intake';
import {
  GuardedReadModels,
  PostgresReaderRows,
  ProjectionRunners,
  Projections,
  ReadDatabase,
} from '#platform/projections';
import { FoldedGuardedReadModels } from '#platform/projections/testing';
import { consultationCatalogue, myConsultations } from '#slices/consultation';
import { answered, closed, consultationId, followedUp, requested } from '#slices/consultation/testing';
import { myContacts, supportContactCatalogue } from '#slices/support-contact';
import { corrected, first, recorded, withdrawn } from '#slices/support-contact/testing';

const other = { contactId: '7f9619ff-8b86-4d01-b42d-00cf4fc964ff' };
const again = (number: number) => ({ id: `00000000-0000-4000-8000-00000000010${number}` });
const police = { unit: 'police', ...again(1) };
const consultations = [requested(), requested({}, police), answered(), followedUp(), closed()];
const contacts = [
  recorded(),
  corrected(first, { gender: 'unknown', exposure: [{ exposure: 'other', level: 'done' }] }),
  { ...recorded({}, again(2)), event: { ...recorded().event, ...other } },
  { ...withdrawn(again(3)), event: { ...withdrawn().event, ...other } },
];

// Two catalogues of different events are asked alike here.
// oxlint-disable-next-line typescript/no-explicit-any
type AnyCatalogue = Catalogue<any, unknown>;

const tell = async (
  store: InMemoryEventStore,
  { stream, events }: AnyCatalogue,
  history: readonly Posted<{ readonly type: string }>[],
): Promise<void> => {
  for (const { event, ...envelope } of history) {
    const { type, ...data } = event;
    const { visibility, recipients } = events[type] as CatalogueEntry<unknown>;
    const fact = { ...envelope, type, visibility, recipients: recipients?.(event) ?? [], data };
    await store.append('here', [{ stream: stream(event, envelope.unit), expected: 'any', events: [fact] }]);
  }
};

const units = ['school', 'centre', 'police', 'elsewhere'] as const;
const seenBy = async (readModels: GuardedReadModels) => {
  const seen: Record<string, { consultations: object[]; contacts: object[] }> = {};
  for (const id of units) {
    const actor = { collaboration: 'here', unit: { id }, function: 'counsellor' } as never;
    seen[id] = {
      consultations: [...(await readModels.rows(myConsultations, actor)).rows],
      contacts: [...(await readModels.rows(myContacts, actor)).rows],
    };
  }
  return seen;
};

it('S8: the tables of contacts and consultations hold what the log folds to, for each unit its own', async () => {
  const store = new InMemoryEventStore();
  await tell(store, consultationCatalogue as AnyCatalogue, consultations);
  await tell(store, supportContactCatalogue as AnyCatalogue, contacts);
  const fresh = await freshDatabase();
  const projections = new Projections();
  projections.add(myConsultations, myContacts);
  const database = new ReadDatabase({ url: fresh.url, poolSize: 4 }, projections);
  const runners = new ProjectionRunners(store, new Upcasters(), database, projections, { owner: 'test' });
  const rows = new PostgresReaderRows(fresh.url, 2);
  try {
    await runners.start();
    const folded = await seenBy(new FoldedGuardedReadModels(store, new Upcasters()));
    const tables = new GuardedReadModels(rows, { record: () => Promise.resolve() });
    let seen: typeof folded | undefined;
    for (let tries = 0; JSON.stringify(seen) !== JSON.stringify(folded) && tries < 200; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      // Until its table is made a question cannot be answered.
      seen = await seenBy(tables).catch(() => undefined);
    }
    expect(seen).toEqual(folded);
    expect(seen).toMatchObject({
      school: { consultations: [{ key: `${consultationId}.school`, status: 'closed' }], contacts: [] },
      police: { consultations: [{ key: `${consultationId}.police`, status: 'asked' }], contacts: [] },
      centre: { consultations: [{}, {}], contacts: [{ variables: { gender: 'unknown' } }] },
      elsewhere: { consultations: [], contacts: [] },
    });
  } finally {
    await runners.stop();
    await rows.onApplicationShutdown();
    await database.close();
    await fresh.close();
  }
});
