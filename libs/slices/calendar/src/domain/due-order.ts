import type { ObligationOn } from './obligations-on.js';

const key = ({ dueBy, owner, id, ledger }: ObligationOn): string =>
  [dueBy ?? '9999-99-99', owner, id, ledger].join(' ');

/** By last day, undated last; then owner and id, so that the order never wavers. */
export const inDueOrder = (obligations: readonly ObligationOn[]): readonly ObligationOn[] =>
  [...obligations].sort((a, b) => (key(a) < key(b) ? -1 : 1));
