/** Kafka's operations, in our spelling. */
export type Operation =
  | 'all'
  | 'read'
  | 'write'
  | 'create'
  | 'delete'
  | 'alter'
  | 'describe'
  | 'cluster-action'
  | 'describe-configs'
  | 'alter-configs'
  | 'idempotent-write'
  | 'create-tokens'
  | 'describe-tokens'
  | 'two-phase-commit';

/** One thing that one login may do, or is denied, which wins. What no rule allows nobody may, nor see that it is there (S8, S17). */
export interface Rule {
  /** Without Kafka's `User:`. */
  readonly principal: string;
  readonly on: 'topic' | 'group' | 'transactional-id' | 'cluster' | 'delegation-token' | 'user';
  readonly name: string;
  readonly pattern: 'literal' | 'prefixed';
  readonly may: Operation;
  /** The one host from where; left out: from anywhere. */
  readonly host?: string;
  readonly denied?: true;
}

/** Who the workers log in as. */
export const RELAY = 'samverk-relay';
/** Whoever logs in. */
export const EVERYONE = '*';

export const ruleText = ({ principal, on, name, pattern, may, host, denied }: Rule): string => {
  const who = principal === EVERYONE ? 'everyone' : principal;
  return `${who} may ${denied ? 'not ' : ''}${may} ${on} ${name}${pattern === 'prefixed' ? '*' : ''}${host ? ` from ${host}` : ''}`;
};
