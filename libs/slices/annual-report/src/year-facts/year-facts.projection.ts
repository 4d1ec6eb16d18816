import type { Projection } from '#platform/projections';
import { fieldsRead, typesRead, type ReadType } from '../domain/facts/fields-read.js';
import { YearFactRow } from './year-facts.entity.js';

type OpenEvent = { readonly type: ReadType };

const read = (event: OpenEvent): YearFactRow['said'] => {
  const fields: readonly string[] = fieldsRead[event.type];
  const said: unknown = Object.fromEntries(Object.entries(event).filter(([name]) => fields.includes(name)));
  return said as YearFactRow['said'];
};

/** What has happened that all parties may know, as far as a report tells it? Of other slices it knows types and fields only. */
export const yearFacts: Projection<OpenEvent, YearFactRow> = {
  name: 'year_facts',
  version: 1,
  entity: YearFactRow,
  types: typesRead,
  keys: ({ stream, version, visibility }) =>
    visibility === 'open' ? [`${stream}/${String(version).padStart(8, '0')}`] : [],
  fold: (_, { event, occurred, recordedAt }) => ({ type: event.type, occurred, recordedAt, said: read(event) }),
};
