import { addMonths, yearOf, type ObligationFact, type Recorded } from '#platform/domain';
import type {
  AgreementAmended,
  AgreementEnded,
  AgreementEvaluated,
  FinalAccountDelivered,
  NegotiationConcluded,
  PartyLeft,
  RenegotiationCalled,
  RenegotiationConcluded,
  WithdrawalRequested,
} from './domain/agreement.events.js';
import { dayAtLatest, done, noDayStated, noticeDeadline, on, owed } from './obligation-facts.js';

type Facts = readonly ObligationFact[];

const released = (ledger: string, owner: string, after: string): ObligationFact => ({
  fact: 'released',
  ledger,
  owner,
  after,
});

export const onAmendment = ({ event }: Recorded<AgreementAmended>): Facts =>
  event.noticeBy ? [noticeDeadline(event.agreementId, event.noticeBy)] : [];

export const onRenegotiationCall = ({ event }: Recorded<RenegotiationCalled>): Facts => [
  owed(event.agreementId, {
    id: `renegotiation/${event.renegotiationId}`,
    kind: 'negotiation',
    owner: 'all-parties',
    due: noDayStated,
    rule: '§ 14',
    titleSv: 'Omförhandla avtalet',
    titleEn: 'Renegotiate the agreement',
  }),
];

export const onRenegotiationConclusion = (recorded: Recorded<RenegotiationConcluded>): Facts => [
  done(recorded.event.agreementId, `renegotiation/${recorded.event.renegotiationId}`, dayAtLatest(recorded)),
];

export const onWithdrawalRequest = ({ event }: Recorded<WithdrawalRequested>): Facts => [
  released(event.agreementId, event.party, event.effectiveOn),
];

/** An exit under § 18 ¶ 2: the others negotiate as soon as possible (snarast); no day is named. */
export const onExit = ({ occurred, event }: Recorded<PartyLeft>): Facts => {
  const { agreementId: ledger, party, consequence } = event;
  if (consequence === 're-split') return [released(ledger, party, occurred)];
  const negotiation = owed(ledger, {
    id: `negotiation/${occurred}`,
    kind: 'negotiation',
    owner: 'all-parties',
    due: noDayStated,
    rule: '§ 18 ¶ 2',
    titleSv: 'Förhandla snarast om avtalets fortsättning',
    titleEn: 'Negotiate as soon as possible on the continuation of the agreement',
  });
  return [released(ledger, party, occurred), negotiation];
};

export const onNegotiationConclusion = ({ occurred, event }: Recorded<NegotiationConcluded>): Facts => {
  const concluded = event.exits.map((exit) => done(event.agreementId, `negotiation/${exit}`, occurred));
  if (event.outcome === 'agreed') return concluded;
  return [...concluded, released(event.agreementId, '*', `${yearOf(occurred)}-12-31`)];
};

export const onEvaluation = (recorded: Recorded<AgreementEvaluated>): Facts =>
  recorded.event.scope === 'joint'
    ? [done(recorded.event.agreementId, `joint-evaluation/${recorded.event.year}`, dayAtLatest(recorded))]
    : [];

/** What falls due after the end is no longer owed; the final account after an early end comes on top (§ 18 ¶ 4, K90). */
export const onEnd = ({ occurred, event }: Recorded<AgreementEnded>): Facts => {
  const { agreementId: ledger, how, operator } = event;
  if (how === 'end-of-term')
    return [done(ledger, `end-of-period/${yearOf(occurred)}`, occurred), released(ledger, '*', occurred)];
  const account = owed(ledger, {
    id: 'final-account',
    kind: 'final-account',
    owner: operator,
    due: on(addMonths(occurred, 6)),
    rule: '§ 18 ¶ 4',
    titleSv: 'Slutredovisning till övriga parter',
    titleEn: 'Final account to the other parties',
  });
  return [released(ledger, '*', occurred), account];
};

export const onFinalAccount = ({ occurred, event }: Recorded<FinalAccountDelivered>): Facts => [
  done(event.agreementId, 'final-account', occurred),
];
