import type { Projection } from '#platform/projections';
import { placedAmong } from '../display-order.js';
import type { MatterEvent } from '../domain/matter.events.js';
import { matterCatalogue } from '../matter.catalogue.js';
import { entryOf, type MatterEntry } from './matter-entry.js';
import { MatterRow } from './matters.entity.js';

/** Which matters are there, and what happened in each? */
export const matters: Projection<MatterEvent, MatterRow> = {
  name: 'matters',
  version: 1,
  entity: MatterRow,
  types: Object.keys(matterCatalogue.events) as MatterEvent['type'][],
  keys: ({ event }) => [event.matterId],
  fold: (row, recorded) => {
    const { event } = recorded;
    const entries = placedAmong(row?.entries ?? [], entryOf(recorded));
    if (event.type !== 'matter.opened.v1') return row && { ...row, entries, status: statusAfter(entries) };
    const { body, bodyKind, title, about, referenceNumbers, links = [] } = event;
    return {
      body,
      party: body.split('/')[0]!,
      bodyKind,
      title,
      about,
      referenceNumbers,
      links,
      entries,
      status: 'pending',
    };
  },
};

/** As the latest fact leaves it, by when it happened: facts are often entered long afterwards, in any order. */
const statusAfter = (entries: readonly MatterEntry[]): MatterRow['status'] => {
  let status: MatterRow['status'] = 'pending';
  for (const { type } of entries) {
    if (type === 'matter.tabled.v1') status = 'tabled';
    if (type === 'matter.remitted-back.v1') status = 'remitted-back';
    if (type === 'decision.made.v1') status = 'decided';
  }
  return status;
};
