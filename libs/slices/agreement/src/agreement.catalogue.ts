import { catalogue, unitsWithRole, type PostingRule } from '#platform/intake';
import * as exit from './agreement-exit.obligations.js';
import { onAccession, onDraft, onExtension } from './agreement.obligations.js';
import { agreement } from './domain/agreement.decider.js';
import * as events from './domain/agreement.events.js';
import type { Agreement } from './domain/agreement.state.js';

const visibility = 'open' as const;
const operator = unitsWithRole('operator');
const signatory = unitsWithRole('signatory');
/** A party speaks through its own signatory units only; for two boards of one party either will do (K2). */
const ownSignatory: PostingRule<{ readonly party: string }> = (unit, event) =>
  signatory(unit, event) && unit.party === event.party;
const evaluator: PostingRule<events.AgreementEvaluated> = (unit, { scope, party }) =>
  scope === 'joint' ? unitsWithRole('operator', 'steering-group')(unit, undefined) : unit.party === party;

/** Events of one agreement. Everything about it is open to every party (§ 10, K51). */
export const agreementCatalogue = catalogue<events.AgreementEvent, Agreement>({
  slice: 'agreement',
  stream: ({ agreementId }) => `agreement-${agreementId}`,
  decider: agreement,
  events: {
    'agreement.drafted.v1': { form: events.AgreementDrafted, visibility, mayPost: operator, obligations: onDraft },
    'agreement.signed.v1': { form: events.AgreementSigned, visibility, mayPost: signatory },
    'agreement.entered-into-force.v1': { form: events.AgreementEnteredIntoForce, visibility, mayPost: operator },
    'agreement.amended.v1': {
      form: events.AgreementAmended,
      visibility,
      mayPost: operator,
      obligations: exit.onAmendment,
    },
    'agreement.renegotiation-called.v1': {
      form: events.RenegotiationCalled,
      visibility,
      mayPost: ownSignatory,
      obligations: exit.onRenegotiationCall,
    },
    'agreement.renegotiation-concluded.v1': {
      form: events.RenegotiationConcluded,
      visibility,
      mayPost: operator,
      obligations: exit.onRenegotiationConclusion,
    },
    'agreement.notice-given.v1': { form: events.NoticeGiven, visibility, mayPost: ownSignatory },
    'agreement.withdrawal-requested.v1': {
      form: events.WithdrawalRequested,
      visibility,
      mayPost: ownSignatory,
      obligations: exit.onWithdrawalRequest,
    },
    'agreement.withdrawal-forwarded.v1': {
      form: events.WithdrawalForwarded,
      visibility,
      mayPost: unitsWithRole('centre'),
    },
    'agreement.cost-change-assessed.v1': {
      form: events.CostChangeAssessed,
      visibility,
      mayPost: unitsWithRole('operator', 'steering-group'),
    },
    'agreement.party-left.v1': {
      form: events.PartyLeft,
      visibility,
      mayPost: (unit, event) => operator(unit, event) || ownSignatory(unit, event),
      obligations: exit.onExit,
    },
    'agreement.negotiation-concluded.v1': {
      form: events.NegotiationConcluded,
      visibility,
      mayPost: operator,
      obligations: exit.onNegotiationConclusion,
    },
    'agreement.accession-requested.v1': { form: events.AccessionRequested, visibility, mayPost: ownSignatory },
    'agreement.addendum-signed.v1': { form: events.AddendumSigned, visibility, mayPost: signatory },
    'agreement.party-acceded.v1': {
      form: events.PartyAcceded,
      visibility,
      mayPost: operator,
      obligations: onAccession,
    },
    'agreement.extended.v1': {
      form: events.AgreementExtended,
      visibility,
      mayPost: operator,
      obligations: onExtension,
    },
    'agreement.evaluated.v1': {
      form: events.AgreementEvaluated,
      visibility,
      mayPost: evaluator,
      obligations: exit.onEvaluation,
    },
    'agreement.ended.v1': { form: events.AgreementEnded, visibility, mayPost: operator, obligations: exit.onEnd },
    'agreement.final-account-delivered.v1': {
      form: events.FinalAccountDelivered,
      visibility,
      mayPost: operator,
      obligations: exit.onFinalAccount,
    },
  },
});
