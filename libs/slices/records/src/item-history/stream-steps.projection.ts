import type { Catalogues } from '#platform/intake';
import type { GuardedProjection } from '#platform/projections';
import { StreamStepsRow } from './stream-steps.entity.js';

/** What went between units, and what either of them said of it to itself alone. */
const typesAroundItems = (catalogues: Catalogues): readonly string[] => {
  const around = new Set(catalogues.exchangedTypes().map((type) => catalogues.find(type)));
  return catalogues.types().filter((type) => {
    const entry = catalogues.entry(type);
    return around.has(catalogues.find(type)) && entry?.visibility !== 'open' && !entry?.apart;
  });
};

/** What happened to a thing, as far as my unit may see it? Two units that share it have a row each, which may differ (S32, S47). */
export const streamStepsProjection = (
  catalogues: Catalogues,
): GuardedProjection<{ readonly type: string }, StreamStepsRow> => ({
  guarded: true,
  name: 'stream_steps',
  version: 1,
  entity: StreamStepsRow,
  types: typesAroundItems(catalogues),
  keys: ({ stream }) => [stream],
  fold: (row, { event: { type }, version, unit, occurred, recordedAt }) => {
    const closes = catalogues.entry(type)?.closesContent === true;
    return { steps: [...(row?.steps ?? []), { version, type, unit, occurred, recordedAt, closes }] };
  },
});
