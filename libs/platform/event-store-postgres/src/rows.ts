import type { StoredEvent } from '#platform/event-store';
import type { Visibility } from '#platform/domain';

export interface EventRow {
  readonly position: string;
  readonly version: number;
  readonly key: string;
  readonly collaboration: string;
  readonly stream: string;
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly unit: string;
  readonly function: string;
  readonly occurred: string;
  readonly recorded_at: string;
  readonly visibility: Visibility;
  readonly recipients: readonly string[];
  readonly data: string;
  readonly chain: string;
}

export const COLUMNS = `position, version, collaboration, stream, id, source, type, unit, function, occurred, recorded_at,
  visibility, recipients, data, encode(chain, 'hex') AS chain`;

// Field by field, without a copy of the row: a long log is read by the million.
export const storedEvent = (row: Omit<EventRow, 'key'>): StoredEvent => ({
  collaboration: row.collaboration,
  stream: row.stream,
  version: row.version,
  position: BigInt(row.position),
  id: row.id,
  source: row.source,
  type: row.type,
  unit: row.unit,
  function: row.function,
  occurred: row.occurred,
  recordedAt: row.recorded_at,
  visibility: row.visibility,
  recipients: row.recipients,
  data: JSON.parse(row.data) as StoredEvent['data'],
  chain: row.chain,
});
