import { parseOccurred, yearOf } from '#platform/domain';
import type { Catalogues } from '#platform/intake';
import type { GuardedProjection } from '#platform/projections';
import { ContributionRow } from './contributions.entity.js';

type AnyEvent = { readonly type: string };

const yearIn = (occurred: string): number | null => {
  const { earliest, latest } = parseOccurred(occurred) ?? {};
  return earliest && latest && yearOf(earliest) === yearOf(latest) ? yearOf(earliest) : null;
};

/**
 * What has my unit contributed? Each thing belongs to the unit that told of it first, and no other has a row of it, not even
 * one that the event was addressed to: that has its own list of what it was sent.
 */
export const contributionsProjection = (catalogues: Catalogues): GuardedProjection<AnyEvent, ContributionRow> => ({
  guarded: true,
  name: 'contributions',
  version: 1,
  entity: ContributionRow,
  types: catalogues.contributingTypes(),
  keys: ({ stream }) => [stream],
  fold: (row, { event, unit, occurred }, _, reader) => {
    const said = catalogues.contribution(event);
    if (!said) return row;
    switch (said.says) {
      case 'tells':
        if (!row && unit !== reader) return undefined;
        return { count: said.count, year: yearIn(occurred), occurred, codes: said.codes };
      case 'adds':
        return row && { ...row, codes: { ...row.codes, ...said.codes } };
      case 'withdraws':
        return undefined;
    }
  },
});
