import { Figures } from '../domain/figures.js';
import { Knowers } from '../domain/knowers.js';
import type { TablePlanAdopted } from '../domain/table-plan.events.js';
import { directory } from './house.js';
import { thingsOf, type Came } from './a-released-year.js';
import { parties } from './visits.js';

/** Contacts of 2026 as they count on a day: by default when all of the year is out. */
export const figuresOf = (
  plan: TablePlanAdopted,
  came: readonly Came[],
  { on = '2027-02-09', told = [] }: { readonly on?: string; readonly told?: readonly string[] } = {},
): Figures =>
  new Figures({
    ...{ governing: { plan }, count: 'contacts', year: 2026, on, things: thingsOf(came), parties: told },
    knowers: new Knowers(directory.collaborations[0]!.units, 'centre', plan.insiders, parties),
  });
