import type { AccessEntry, AccessQuery, LogViewer } from './access-entries.js';
import type { AccessAction } from './access-log.js';

export interface EntryRow {
  readonly at: Date;
  readonly id: string;
  readonly collaboration: string;
  readonly regime: string;
  readonly unit: string;
  readonly function: string;
  readonly action: AccessAction;
  readonly question: string;
  readonly owner: string;
  readonly object: string | null;
  readonly purpose: string | null;
  readonly rows: number;
}

export const entryOf = ({ at, object, purpose, ...rest }: EntryRow): AccessEntry => ({
  ...rest,
  at: at.toISOString(),
  ...(object ? { object } : {}),
  ...(purpose ? { purpose } : {}),
});

export interface Condition {
  readonly text: string;
  readonly values: readonly unknown[];
}

const sides = {
  mine: `(collaboration = $1 AND owner = $2 OR collaboration = '' AND action = 'administer')`,
  own: '(collaboration = $1 AND unit = $2)',
} as const;

/** A midnight in Sweden. */
export const midnight = (parameter: string): string =>
  `((${parameter}::text)::timestamp AT TIME ZONE 'Europe/Stockholm')`;

/** The second wall does not rely on this, nor this on the second wall. */
export const condition = ({ collaboration, unit }: LogViewer, query: AccessQuery): Condition => {
  const values: unknown[] = [collaboration, unit];
  const parts: string[] = [sides[query.side]];
  const and = (value: unknown, part: (parameter: string) => string): void => {
    if (value === undefined) return;
    values.push(value);
    parts.push(part(`$${values.length}`));
  };
  and(query.unit, (parameter) => `unit = ${parameter}`);
  and(query.action, (parameter) => `action = ${parameter}`);
  and(query.object, (parameter) => `object = ${parameter}`);
  and(query.regime, (parameter) => `regime = ${parameter}`);
  and(query.from, (parameter) => `at >= ${midnight(parameter)}`);
  and(query.to, (parameter) => `at < ${midnight(`((${parameter}::text)::date + 1)`)}`);
  return { text: parts.join(' AND '), values };
};
