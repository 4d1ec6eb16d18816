import type { Unit } from '#platform/domain';

export type Scope = 'events:write' | 'read';

/** Who is calling: one unit and one function in one collaboration, from a verified access token. */
export interface Caller {
  readonly collaboration: string;
  readonly unit: Unit;
  readonly function: string;
  readonly scopes: readonly Scope[];
  /** The OAuth client, for rate limits. */
  readonly client: string;
}
