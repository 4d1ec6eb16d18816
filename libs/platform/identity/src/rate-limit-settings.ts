/** Allowances per minute, counted in this process alone: n processes together allow n times as much. */
export interface RateLimitSettings {
  /** Requests of one client, a batch counting once. */
  readonly requests: number;
  /** Events of one client, a batch counting each of its events. */
  readonly events: number;
  /** Requests to open routes from one address. */
  readonly visits: number;
  /** Requests from one address with no token or one that is not valid. */
  readonly strangers: number;
}

export const defaultLimits: RateLimitSettings = { requests: 3_000, events: 60_000, visits: 1_200, strangers: 120 };
