import type { PlannedGrouping, Rung } from './table-plan.events.js';

/** The groupings of a step of the ladder. Names that the plan does not know are left out; the plan is then refused. */
export const groupingsOf = (
  rung: Pick<Rung, 'by'>,
  groupings: readonly PlannedGrouping[],
): readonly PlannedGrouping[] => rung.by.flatMap((id) => groupings.find((grouping) => grouping.id === id) ?? []);

/** Whether each group of the finer one lies in one group of the coarser. */
export const isCoarsened = (finer: PlannedGrouping, coarser: PlannedGrouping): boolean =>
  finer.id === coarser.id ||
  (finer.variable === coarser.variable &&
    !finer.multiple &&
    finer.groups.every(({ codes }) =>
      coarser.groups.some((group) => codes.every((code) => group.codes.includes(code))),
    ));

/** A step shows less than the one before it: dimensions left out or coarsened, classes no narrower, and something changed. */
export const isCoarser = (rung: Rung, before: Rung, groupings: readonly PlannedGrouping[]): boolean => {
  const finer = groupingsOf(before, groupings);
  const within = groupingsOf(rung, groupings).every((coarse) => finer.some((fine) => isCoarsened(fine, coarse)));
  const differs = rung.width > before.width || rung.by.length < before.by.length || !sameNames(rung.by, before.by);
  return within && rung.by.length <= before.by.length && rung.width >= before.width && differs;
};

const sameNames = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name) => other.includes(name));

/** Every way to choose one group of each grouping, in the order of the plan. */
export const cellsOf = (groupings: readonly PlannedGrouping[]): readonly (readonly string[])[] =>
  groupings.reduce<string[][]>(
    (cells, { groups }) => cells.flatMap((cell) => groups.map(({ id }) => [...cell, id])),
    [[]],
  );
