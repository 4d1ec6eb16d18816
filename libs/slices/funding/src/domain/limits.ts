/** Bounds of what is accepted, so that every sum stays a safe integer. Amounts are kronor. */
export const MAX_KRONOR = 1_000_000_000_000;
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;
export const MAX_PARTIES = 400;

/** Party and part ids: ASCII slugs. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
