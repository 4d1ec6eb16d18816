/** One access to somebody's items, or an attempt: who, when, what, with what outcome (S66). Never a body, a text or a value. */
export interface Access {
  readonly collaboration: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  /** Who looked: the unit and its function. */
  readonly unit: string;
  readonly function: string;
  readonly action: 'read' | 'search' | 'export' | 'subscribe' | 'resolve' | 'denied' | 'administer' | 'switch-context';
  /** The question that was asked: the name of a read model or an endpoint, e.g. `inbox`. */
  readonly question: string;
  /** Whose items they were. Own items count too: a unit checks its own staff. */
  readonly owner: string;
  /** Key of the one thing asked for; left out for lists. */
  readonly object?: string;
  /** Rows of this owner in the answer. */
  readonly rows: number;
}

/** Reads leave a trace before they are answered: an access that cannot be recorded is refused. */
export abstract class AccessLog {
  /** Resolves when the entries are kept for good. @throws AccessLogUnavailable */
  abstract record(entries: readonly Access[]): Promise<void>;
}

export class AccessLogUnavailable extends Error {
  constructor(cause: unknown) {
    super('The access could not be recorded, so it is not given. The same request may be sent again.', { cause });
    this.name = 'AccessLogUnavailable';
  }
}
