import type { Agreement, Facts } from './agreement.state.js';
import { partiesOn } from './memberships.js';

/** Parties that go on into the extension: members on the last day of the term, without notice, and not leaving on that day. */
export const continuingParties = (agreement: Agreement, facts: Facts): readonly string[] => {
  const end = facts.drafted.duration.term.end;
  const goesOn = partiesOn(agreement, end).filter(
    ({ notice, withdrawal }) => !notice && withdrawal?.effectiveOn !== end,
  );
  return goesOn.map(({ party }) => party);
};
