import { randomUUID } from 'node:crypto';
import type { Posted } from '#platform/domain';
import { freshDatabase } from '#platform/embedded-postgres/testing';
import { InMemoryEventStore, Upcasters } from '#platform/event-store';
import {
  GuardedReadModels,
  PostgresReaderRows,
  ProjectionRunners,
  Projections,
  ReadDatabase,
} from '#platform/projections';
import { FoldedGuardedReadModels } from '#platform/projections/testing';
import { concernReportCatalogue } from './concern-report.catalogue.js';
import { ListConcernReports, ListConcernReportsHandler } from './concern-reports/list-concern-reports.query.js';
import { concernReports } from './concern-reports/concern-reports.projection.js';
import { concernReportDeadlines } from './deadlines/concern-report-deadlines.projection.js';
import { MyDeadlines, MyDeadlinesHandler } from './deadlines/my-deadlines.query.js';
import type { ConcernReportEvent } from './domain/concern-report.events.js';
import * as say from './testing/index.js';

const { on } = say;
const history: readonly Posted<ConcernReportEvent>[] = [
  on('2026-02-02', say.filed()),
  on('2026-02-03', say.received),
  on('2026-02-03', say.protectionAssessed),
  on('2026-02-04', say.requested),
  on('2026-02-05', say.filed(), { unit: 'clinic' }),
  on('2026-02-06', { ...say.received, reporter: 'clinic' }),
  on('2026-02-10', say.decided('opened')),
  on('2026-02-11', say.withheld),
];

const recorded = async (): Promise<InMemoryEventStore> => {
  const store = new InMemoryEventStore();
  for (const { event, ...envelope } of history) {
    const { type, ...data } = event;
    const { visibility, recipients } = concernReportCatalogue.events[type] as {
      readonly visibility: 'own' | 'addressed';
      readonly recipients?: (event: ConcernReportEvent) => readonly string[];
    };
    const said = { ...envelope, id: randomUUID(), type, visibility, recipients: recipients?.(event) ?? [], data };
    const stream = concernReportCatalogue.stream(event, envelope.unit);
    await store.append('here', [{ stream, expected: 'any', events: [said] }]);
  }
  return store;
};

const wanted = { on: '2026-02-12', page: 1, limit: 20 };
const seenBy = async (readModels: GuardedReadModels) => {
  const seen: Record<string, unknown> = {};
  for (const unit of say.units) {
    const actor = { collaboration: 'here', unit, function: 'case-officer' };
    seen[unit.id] = [
      await new ListConcernReportsHandler(readModels).execute(new ListConcernReports(actor, wanted)),
      await new ListConcernReportsHandler(readModels).execute(
        new ListConcernReports(actor, { ...wanted, role: 'received' }),
      ),
      await new MyDeadlinesHandler(readModels).execute(new MyDeadlines(actor, wanted)),
    ];
  }
  return seen;
};

it('S8, S31: the tables show each unit what the log says that it may see, and no more', async () => {
  const store = await recorded();
  const fresh = await freshDatabase();
  const projections = new Projections();
  projections.add(concernReports, concernReportDeadlines);
  const database = new ReadDatabase({ url: fresh.url, poolSize: 4 }, projections);
  const runners = new ProjectionRunners(store, new Upcasters(), database, projections, { owner: 'test' });
  const rows = new PostgresReaderRows(fresh.url, 2);
  try {
    await runners.start();
    const folded = await seenBy(new FoldedGuardedReadModels(store, new Upcasters()));
    const tables = new GuardedReadModels(rows, { record: () => Promise.resolve() });
    // Until its table is made a question cannot be answered.
    const ask = () => seenBy(tables).catch((): Record<string, unknown> => ({}));
    let seen = await ask();
    for (let tries = 0; JSON.stringify(seen) !== JSON.stringify(folded) && tries < 200; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      seen = await ask();
    }
    expect(seen).toEqual(folded);
    expect(seen['board']).toMatchObject([
      { total: 2 },
      { total: 2 },
      {
        items: [
          { kind: 'protection-assessment', due: '2026-02-06', state: 'overdue' },
          { kind: 'assessment', due: '2026-02-20', state: 'running' },
          { kind: 'inquiry', due: '2026-06-10' },
        ],
      },
    ]);
    expect(seen['police']).toEqual([
      { items: [], total: 0 },
      { items: [], total: 0 },
      { items: [], total: 0 },
    ]);
  } finally {
    await runners.stop();
    await rows.onApplicationShutdown();
    await database.close();
    await fresh.close();
  }
});
