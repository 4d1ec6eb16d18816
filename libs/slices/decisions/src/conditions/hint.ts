import { parseOccurred } from '#platform/domain';
import type { DecisionRow } from '../decisions-made/decisions-made.entity.js';
import type { ConditionRow } from './conditions.entity.js';

export interface OnRecord {
  readonly kind: 'on-record';
  /** From this day both the condition and what it requires are on record. */
  readonly since: string | null;
  readonly decisions: readonly { readonly decisionId: string; readonly matterId: string; readonly occurred: string }[];
}

/** What the record shows of a condition. Never a judgement: that is made by the body that set it (K112). */
export type Hint = OnRecord | { readonly kind: 'not-on-record' } | { readonly kind: 'human-judgement' };

export const hint = ({ occurred, requirement }: ConditionRow, decisions: readonly DecisionRow[]): Hint => {
  if (requirement.kind !== 'other-body-decides') return { kind: 'human-judgement' };
  const { body, matterId, points = [] } = requirement;
  const matching = decisions.filter((decision) => {
    const numbers = decision.points.map(({ number }) => number);
    return (
      decision.body === body &&
      (!matterId || decision.matterId === matterId) &&
      points.every((point) => numbers.includes(point))
    );
  });
  if (matching.length === 0) return { kind: 'not-on-record' };
  const found = matching.map(({ decisionId, matterId: matter, occurred: decided }) => ({
    decisionId,
    matterId: matter,
    occurred: decided,
  }));
  return { kind: 'on-record', since: since(occurred, matching), decisions: found };
};

const since = (setOn: string, matching: readonly DecisionRow[]): string | null => {
  const first = matching.map(({ occurred }) => latest(occurred)).sort()[0] ?? '';
  const day = first > latest(setOn) ? first : latest(setOn);
  return day === unknownDay ? null : day;
};

const unknownDay = '9999-99-99';
const latest = (occurred: string): string => parseOccurred(occurred)?.latest ?? unknownDay;
