/** `hidden` is answered as absent. The others tell a unit about itself, never about anyone else's items. */
export type Verdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: 'hidden' }
  | { readonly allowed: false; readonly reason: 'not-entrusted' }
  | { readonly allowed: false; readonly reason: 'refused'; readonly code: string; readonly message: string };

export const allowed: Verdict = { allowed: true };
export const hidden: Verdict = { allowed: false, reason: 'hidden' };
export const notEntrusted: Verdict = { allowed: false, reason: 'not-entrusted' };
export const refused = (code: string, message: string): Verdict => ({
  allowed: false,
  reason: 'refused',
  code,
  message,
});
