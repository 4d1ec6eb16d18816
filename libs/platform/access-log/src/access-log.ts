import type { Unit } from '#platform/domain';

export type AccessAction =
  'read' | 'search' | 'export' | 'subscribe' | 'resolve' | 'denied' | 'administer' | 'switch-context';

/** One access to somebody's items, or an attempt: who, when, what, with what outcome (S66). Never a body, a text or a value. */
export interface Access {
  /** Empty for what was done to the machine as a whole. */
  readonly collaboration: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  /** Who looked: the unit and its function. */
  readonly unit: string;
  readonly function: string;
  readonly action: AccessAction;
  /** The question that was asked: the name of a read model or an endpoint, e.g. `inbox`. */
  readonly question: string;
  /** Whose items they were. Own items count too: a unit checks its own staff. Empty when that is not known. */
  readonly owner: string;
  /** Key of the one thing asked for; left out for lists. */
  readonly object?: string;
  /** Why, as a code, where it was stated. */
  readonly purpose?: string;
  /** Rows of this owner in the answer. */
  readonly rows: number;
}

/** Reads leave a trace before they are answered: an access that cannot be recorded is refused. */
export abstract class AccessLog {
  /** Resolves when the entries are kept for good, all of them. @throws AccessLogUnavailable */
  abstract record(entries: readonly Access[]): Promise<void>;
}

/** Under which secrecy a unit stands: the log of the police is extracted apart from the others' (S65). */
export type RegimeOf = (collaboration: string, unit: string) => Unit['secrecyRegime'] | undefined;

export class AccessLogUnavailable extends Error {
  constructor(cause: unknown) {
    super('The access could not be recorded, so it is not given. The same request may be sent again.', { cause });
    this.name = 'AccessLogUnavailable';
  }
}
