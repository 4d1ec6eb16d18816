import { Knowers } from '../domain/knowers.js';
import { dueBy } from '../domain/release-calendar.js';
import type { TablePlanAdopted } from '../domain/table-plan.events.js';
import type { Thing } from '../domain/things.js';
import type { DisclosureGate } from '../releasing/disclosure-gate.js';
import { releasedInTurn } from '../releasing/released-in-turn.js';
import { directory } from './house.js';
import { parties } from './visits.js';

/** So many in a month, from a place, by way of somebody. */
export interface Came {
  readonly month: string;
  readonly place: string;
  readonly way: string;
  readonly count: number;
  /** Told of later than it happened. */
  readonly recordedOn?: string;
  /** Units that can read of them, besides the centre. */
  readonly readers?: readonly string[];
}

export const thingsOf = (came: readonly Came[]): readonly Thing[] =>
  came.flatMap(({ month, place, way, count, recordedOn, readers = [] }) => {
    const day = `${month}-11`;
    const state = { occurred: day, codes: { municipality: [place], wayIn: [way] } };
    return Array.from({ length: count }, (): Thing => ({
      ...{
        count: 'contacts',
        versions: [{ since: recordedOn ?? day, state }],
        knownTo: new Set(['centre', ...readers]),
      },
    }));
  });

/** Everything that the plan calls for until a day, to everybody. */
export const releasedBy = (
  plan: TablePlanAdopted,
  things: readonly Thing[],
  gate: DisclosureGate,
  today: string,
): ReturnType<typeof releasedInTurn> => {
  const knowers = new Knowers(directory.collaborations[0]!.units, 'centre', plan.insiders, parties);
  const counting = { things, knowers };
  return releasedInTurn({ due: dueBy([plan], today), parties: [], counting, gate, threshold: 5 });
};
