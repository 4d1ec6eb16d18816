import type { Recorded } from '#platform/domain';
import { firstRow, type Placed } from '../display-order.js';
import type { MatterEvent } from '../domain/matter.events.js';

/** One fact in the history of a matter. */
export interface MatterEntry extends Placed {
  readonly type: MatterEvent['type'];
  readonly recordedAt: string;
  readonly unit: string;
  readonly function: string;
  /** The event's own fields. */
  readonly data: Readonly<Record<string, unknown>>;
}

export const entryOf = ({
  occurred,
  recordedAt,
  unit,
  function: acting,
  event,
}: Recorded<MatterEvent>): MatterEntry => {
  const { type, matterId: _matter, body: _body, ...data } = event;
  return {
    type,
    occurred,
    row: firstRow(event),
    recordedAt,
    unit,
    function: acting,
    data: data as Record<string, unknown>,
  };
};
