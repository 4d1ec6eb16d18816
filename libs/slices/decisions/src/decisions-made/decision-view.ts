import { parseOccurred } from '#platform/domain';
import { occurredText, type Texts } from '../occurred-text.js';
import type { DecisionRow } from './decisions-made.entity.js';
import type { ListDecisionsDto } from './list-decisions.dto.js';

export interface DecisionView extends Omit<DecisionRow, 'collaboration' | 'key'> {
  readonly occurredText: Texts;
}

export const decisionView = ({ collaboration: _collaboration, key: _key, ...row }: DecisionRow): DecisionView => ({
  ...row,
  occurredText: occurredText(row.occurred),
});

/** Whether it may have been decided within the days asked for, and has such a point. */
export const isWanted = (
  { occurred, points }: DecisionRow,
  { from, to, pointKind }: Pick<ListDecisionsDto, 'from' | 'to' | 'pointKind'>,
): boolean => {
  const { earliest = null, latest = null } = parseOccurred(occurred) ?? {};
  if (from && latest && latest < from) return false;
  if (to && earliest && earliest > to) return false;
  return !pointKind || points.some(({ kind }) => kind === pointKind);
};
