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

export const storedEvent = ({
  position,
  version,
  recorded_at: recordedAt,
  data,
  ...row
}: Omit<EventRow, 'key'>): StoredEvent => {
  const {
    collaboration,
    stream,
    id,
    source,
    type,
    unit,
    function: acting,
    occurred,
    visibility,
    recipients,
    chain,
  } = row;
  return {
    collaboration,
    stream,
    version,
    position: BigInt(position),
    id,
    source,
    type,
    unit,
    function: acting,
    occurred,
    recordedAt,
    visibility,
    recipients,
    data: JSON.parse(data) as StoredEvent['data'],
    chain,
  };
};
