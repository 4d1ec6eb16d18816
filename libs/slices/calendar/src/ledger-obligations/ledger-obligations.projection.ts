import { parseOccurred, type ObligationFact, type Recorded } from '#platform/domain';
import type { Catalogues } from '#platform/intake';
import type { Projection } from '#platform/projections';
import { emptyLedger, withFact, type Said } from '../domain/ledger.js';
import { LedgerObligationsRow } from './ledger-obligations.entity.js';

type AnyEvent = { readonly type: string };

/** An event holds from the last day that its date allows: on no earlier day is it certain to have happened. */
const said = ({ occurred, recordedAt }: Recorded<AnyEvent>): Said => ({
  recordedAt,
  since: parseOccurred(occurred)?.latest ?? null,
});

/**
 * Who owes what by when? Folds the obligations that every slice's catalogue yields, without knowing the slices. Only
 * open events count: a deadline in a case must not show through the calendar.
 */
export const obligationsProjection = (catalogues: Catalogues): Projection<AnyEvent, LedgerObligationsRow> => {
  const facts = (recorded: Recorded<AnyEvent>): readonly ObligationFact[] =>
    recorded.visibility === 'open' ? catalogues.obligations(recorded) : [];
  return {
    name: 'ledger_obligations',
    version: 3,
    entity: LedgerObligationsRow,
    types: catalogues.obligingTypes(),
    keys: (recorded) => [...new Set(facts(recorded).map(({ ledger }) => ledger))],
    fold: (row, recorded, key) =>
      facts(recorded)
        .filter(({ ledger }) => ledger === key)
        .reduce((ledger, fact) => withFact(ledger, fact, said(recorded)), row ?? emptyLedger),
  };
};
