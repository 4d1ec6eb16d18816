import { firstOf, repeatedAt, type PlanFlaw } from './plan-flaw.js';
import type { TablePlanAdopted } from './table-plan.events.js';

const twice = (items: readonly { readonly id: string }[], place: string): PlanFlaw | undefined => {
  const at = repeatedAt(items.map(({ id }) => id));
  return at === undefined
    ? undefined
    : {
        ...{ code: 'table-plan-name-twice', message: 'Each table, grouping and group has a name of its own.' },
        at: `${place}/${at}/id`,
      };
};

/** Releases name tables and lines by it, for ever. */
export const nameTwice = ({ tables, groupings }: TablePlanAdopted): PlanFlaw | undefined =>
  twice(tables, '/tables') ??
  twice(groupings, '/groupings') ??
  firstOf(groupings, ({ groups }, at) => twice(groups, `/groupings/${at}/groups`));

export const unknownGrouping = ({ tables, groupings }: TablePlanAdopted): PlanFlaw | undefined =>
  firstOf(tables, ({ ladder }, table) =>
    firstOf(ladder, ({ by }, rung) =>
      firstOf(by, (name, nth) =>
        groupings.some(({ id }) => id === name)
          ? undefined
          : {
              code: 'table-plan-grouping-unknown',
              message: 'A table is divided by groupings that the plan describes.',
              at: `/tables/${table}/ladder/${rung}/by/${nth}`,
            },
      ),
    ),
  );

/** Overlapping bands can be subtracted from each other (attack 5). */
export const overlap = ({ groupings }: TablePlanAdopted): PlanFlaw | undefined =>
  firstOf(groupings, ({ groups }, grouping) => {
    const codes = groups.flatMap((group, at) => group.codes.map((code, nth) => ({ code, at: `${at}/codes/${nth}` })));
    const at = repeatedAt(codes.map(({ code }) => code));
    return at === undefined
      ? undefined
      : {
          code: 'table-plan-groups-overlap',
          message: 'No code stands in two groups of one grouping: bands never overlap.',
          at: `/groupings/${grouping}/groups/${codes[at]!.at}`,
        };
  });
