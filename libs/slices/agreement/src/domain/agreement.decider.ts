import type { Decider, Posted } from '#platform/domain';
import type { AgreementEvent } from './agreement.events.js';
import type { Agreement } from './agreement.state.js';
import { accede, requestAccession, signAddendum } from './deciding-accession.js';
import { amend, callRenegotiation, concludeRenegotiation } from './deciding-changes.js';
import { draft, enterIntoForce, sign } from './deciding-conclusion.js';
import { deliverFinalAccount, end, evaluate } from './deciding-end.js';
import { assessCostChange, concludeNegotiation, leave } from './deciding-exit.js';
import { extend } from './deciding-extension.js';
import { forwardWithdrawal, giveNotice, requestWithdrawal } from './deciding-notice.js';
import { evolve } from './evolving.js';

type Rule<Event> = (agreement: Agreement, posted: Posted<Event>) => readonly AgreementEvent[];

/** One rule per event type; a missing or unknown type does not compile. */
const rules: { readonly [Type in AgreementEvent['type']]: Rule<Extract<AgreementEvent, { readonly type: Type }>> } = {
  'agreement.drafted.v1': draft,
  'agreement.signed.v1': sign,
  'agreement.entered-into-force.v1': enterIntoForce,
  'agreement.amended.v1': amend,
  'agreement.renegotiation-called.v1': callRenegotiation,
  'agreement.renegotiation-concluded.v1': concludeRenegotiation,
  'agreement.notice-given.v1': giveNotice,
  'agreement.withdrawal-requested.v1': requestWithdrawal,
  'agreement.withdrawal-forwarded.v1': forwardWithdrawal,
  'agreement.cost-change-assessed.v1': assessCostChange,
  'agreement.party-left.v1': leave,
  'agreement.negotiation-concluded.v1': concludeNegotiation,
  'agreement.accession-requested.v1': requestAccession,
  'agreement.addendum-signed.v1': signAddendum,
  'agreement.party-acceded.v1': accede,
  'agreement.extended.v1': extend,
  'agreement.evaluated.v1': evaluate,
  'agreement.ended.v1': end,
  'agreement.final-account-delivered.v1': deliverFinalAccount,
};

/** The life of one cooperation agreement, §§ 1 and 14–19 (K80–K93). */
export const agreement: Decider<Agreement, AgreementEvent> = {
  initial: { status: 'absent' },
  decide: (state, posted) => (rules[posted.event.type] as Rule<AgreementEvent>)(state, posted),
  evolve,
};
