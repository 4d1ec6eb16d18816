import type { Recorded } from '#platform/domain';
import type { Catalogues } from '#platform/intake';
import type { Projection } from '#platform/projections';
import type { Source } from '#platform/forms';
import type {
  ContradictionDecided,
  ContradictionEvent,
  ContradictionRecorded,
} from '../domain/contradiction.events.js';
import { DataQualityRow } from './data-quality.entity.js';

/** Any open event: whichever slice it belongs to, it may say what is doubtful about it. */
interface Doubtful {
  readonly type: string;
  readonly quality?: readonly string[];
  readonly sources?: readonly Source[];
}

type Columns = Omit<DataQualityRow, 'collaboration' | 'key'>;

const isContradiction = (event: Doubtful): event is ContradictionEvent =>
  event.type === 'contradiction.recorded.v1' || event.type === 'contradiction.decided.v1';

const flagged = ({ event, stream, occurred }: Recorded<Doubtful>): Columns => ({
  kind: 'flag',
  number: null,
  titleSv: null,
  titleEn: null,
  eventType: event.type,
  stream,
  occurred,
  flags: event.quality ?? [],
  statements: [],
  usedUntilDecided: null,
  decisions: [],
  sources: event.sources ?? [],
});

const recordedItem = (recorded: Recorded<Doubtful>, event: ContradictionRecorded): Columns => {
  const { number, titleSv, titleEn, statements, usedUntilDecided = null } = event;
  return { ...flagged(recorded), kind: 'contradiction', number, titleSv, titleEn, statements, usedUntilDecided };
};

const decided = (row: DataQualityRow, { occurred }: Recorded<Doubtful>, event: ContradictionDecided): Columns => {
  const { selects, decidedBy, reasons } = event;
  return { ...row, decisions: [...row.decisions, { selects, decidedBy, occurred, reasons }] };
};

const foldItem = (
  row: DataQualityRow | undefined,
  recorded: Recorded<Doubtful>,
  event: ContradictionEvent,
): Columns | undefined => {
  switch (event.type) {
    case 'contradiction.recorded.v1':
      return recordedItem(recorded, event);
    case 'contradiction.decided.v1':
      return row && decided(row, recorded, event);
  }
};

/** What is contradictory, missing or doubtful in what we know (K118)? Over the open events of every slice. */
export const dataQuality = (catalogues: Catalogues): Projection<Doubtful, DataQualityRow> => ({
  name: 'data_quality',
  version: 1,
  entity: DataQualityRow,
  types: catalogues.types().filter((type) => catalogues.entry(type)?.visibility === 'open'),
  keys: ({ event, stream, version }) => {
    if (isContradiction(event)) return [`contradiction/${event.contradictionId}`];
    return event.quality?.length ? [`flag/${stream}/${String(version).padStart(6, '0')}`] : [];
  },
  fold: (row, recorded) =>
    isContradiction(recorded.event) ? foldItem(row, recorded, recorded.event) : flagged(recorded),
});
