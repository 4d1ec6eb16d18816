import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { InMemoryEventStore, Upcasters } from '#platform/event-store';
import { Catalogues, type Catalogue } from '#platform/intake';
import { servedSlice } from '#platform/intake/testing';
import { Directory } from '#platform/identity';
import { FoldedReadModels } from '#platform/projections';
import { collaboration, history } from './recorded-history.js';

type AnyCatalogue = Catalogue<{ readonly type: string }, unknown>;

const slices = readdirSync(join(import.meta.dirname, '../../libs/slices'));
const isCatalogue = (value: unknown): value is AnyCatalogue =>
  typeof value === 'object' && value !== null && 'slice' in value && 'decider' in value;

/** The catalogues behind every slice's front door. */
export const allCatalogues = async (upcasters = new Upcasters()): Promise<Catalogues> => {
  const all = new Catalogues(upcasters);
  for (const slice of slices) {
    const door = (await import(`../../libs/slices/${slice}/src/index.ts`).catch(() => ({}))) as object;
    for (const catalogue of Object.values(door).filter(isCatalogue)) all.add(catalogue);
  }
  return all;
};

/** One slice over HTTP on the whole recorded history. The catalogues come filled where the slice asks for all of them. */
export const servedOnHistory = async (slice: Parameters<typeof servedSlice>[0], catalogues?: Catalogues) => {
  const streams = catalogues ?? (await allCatalogues());
  const store = new InMemoryEventStore();
  for (const { event, data, id, source, occurred, unit, function: acting, recordedAt } of history) {
    const said = { id, source, occurred, unit, function: acting, recordedAt, type: event.type, data };
    const fact = { ...said, visibility: 'open' as const, recipients: [] };
    const stream = streams.find(event.type)!.stream(event as never, unit);
    await store.append(collaboration.id, [{ stream, expected: 'any', events: [fact] }]);
  }
  const readModels = new FoldedReadModels(store, new Upcasters());
  const directory = new Directory([collaboration]);
  const { ask, close } = await servedSlice(slice, readModels, { directory, ...(catalogues ? { catalogues } : {}) });
  const asked = (path: string, unit = 'somebody'): Promise<Response> =>
    ask(path, { 'x-collaboration': collaboration.id, 'x-unit': unit });
  const get = async <Answer>(path: string, unit?: string): Promise<Answer> =>
    (await (await asked(path, unit)).json()) as Answer;
  return { asked, get, close };
};
