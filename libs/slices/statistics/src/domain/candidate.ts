import type { Planned, PublicationPlan, Release, Statement } from '#platform/disclosure-control';
import type { CalendarDate } from '#platform/domain';
import type { Figures, Shown } from './figures.js';
import { protectedForms } from './protected-forms.js';
import { relationsOf } from './relations.js';
import type { Period } from './released-table.js';
import type { PublishedTable } from './release.events.js';
import type { PlannedTable } from './table-plan.events.js';
import { watchersOf } from './watchers.js';

/** A table that is out. */
export interface OutTable {
  readonly on: CalendarDate;
  readonly party?: string;
  readonly table: PublishedTable;
}

/** What is to leave, to one audience, on one day. */
export interface Candidate {
  readonly figures: Figures;
  readonly on: CalendarDate;
  readonly party?: string;
  readonly due: readonly { readonly table: PlannedTable; readonly period: Period }[];
  /** Everything of the year that is out, to whomever. */
  readonly out: readonly OutTable[];
}

/** A fallback holds for the rest of the year, so that a change of detail tells nothing more. */
export const stickyLevel = ({ out, party }: Candidate, { id }: PlannedTable): number =>
  Math.max(0, ...out.filter((each) => each.party === party && each.table.table === id).map(({ table }) => table.level));

/** What the gate is asked: all that is out, all that might follow, everybody who watches. */
export const publicationPlan = (candidate: Candidate): PublicationPlan => {
  const { figures, on, party, due, out } = candidate;
  const said = out.flatMap((each) => saidBy(figures, each));
  const told = new Map<string, Statement[]>();
  for (const { party: to, statements } of said)
    if (to !== undefined) told.set(to, [...(told.get(to) ?? []), ...statements]);
  if (party !== undefined && !told.has(party)) told.set(party, []);
  const planned = due.map(({ table, period }): Planned => {
    const steps = table.ladder.map((_, level) => ({ table, level, period, ...(party === undefined ? {} : { party }) }));
    const left = steps.slice(stickyLevel(candidate, table));
    return {
      ...{ id: `${table.id}/${period.id}`, time: on, series: table.id },
      ladder: left.map((shown) => figures.statements(shown, figures.published(shown))),
    };
  });
  return {
    ledger: {
      latent: figures.counts.all.map(({ id }) => id),
      relations: relationsOf(figures.counts),
      releases: said.filter(({ party: to }) => to === undefined || to === party).map(({ release }) => release),
    },
    planned,
    watchers: watchersOf(figures, told, party),
    forms: protectedForms(figures, party),
    k: figures.plan.k,
    truth: figures.counts.truth(),
  };
};

const saidBy = (figures: Figures, { on, party, table }: OutTable) => {
  const planned = figures.plan.tables.find(({ id }) => id === table.table);
  const period = figures.periods.find(({ id }) => id === table.period);
  if (!planned || !period || planned.count !== figures.counts.lattice.count) return [];
  const shown: Shown = { table: planned, level: table.level, period, ...(party === undefined ? {} : { party }) };
  const statements = figures.statements(shown, table);
  const release: Release = { id: `${table.table}/${table.period}/${party ?? ''}`, time: on, statements };
  return [{ party, statements, release }];
};
