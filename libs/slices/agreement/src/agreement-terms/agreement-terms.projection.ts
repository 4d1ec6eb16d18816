import type { Projection } from '#platform/projections';
import { agreement } from '../domain/agreement.decider.js';
import type { AgreementEvent } from '../domain/agreement.events.js';
import { AgreementTermsRow } from './agreement-terms.entity.js';

/** What are the terms and the recorded life of this agreement? The same fold that decides what may be said next. */
export const agreementTerms: Projection<AgreementEvent, AgreementTermsRow> = {
  name: 'agreement_terms',
  version: 1,
  entity: AgreementTermsRow,
  types: [
    'agreement.drafted.v1',
    'agreement.signed.v1',
    'agreement.entered-into-force.v1',
    'agreement.amended.v1',
    'agreement.renegotiation-called.v1',
    'agreement.renegotiation-concluded.v1',
    'agreement.notice-given.v1',
    'agreement.withdrawal-requested.v1',
    'agreement.withdrawal-forwarded.v1',
    'agreement.cost-change-assessed.v1',
    'agreement.party-left.v1',
    'agreement.negotiation-concluded.v1',
    'agreement.accession-requested.v1',
    'agreement.addendum-signed.v1',
    'agreement.party-acceded.v1',
    'agreement.extended.v1',
    'agreement.evaluated.v1',
    'agreement.ended.v1',
    'agreement.final-account-delivered.v1',
  ],
  keys: ({ event }) => [event.agreementId],
  fold: (row, recorded) => {
    const next = agreement.evolve(row?.agreement ?? agreement.initial, recorded);
    if (next.status === 'absent') return undefined;
    const { title, versionDate } = next.facts.drafted;
    return { title, versionDate, agreement: next };
  },
};
