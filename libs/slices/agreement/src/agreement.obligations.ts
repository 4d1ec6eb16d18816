import { yearOf, type CalendarDate, type ObligationFact, type Recorded } from '#platform/domain';
import type { AgreementDrafted, AgreementExtended, PartyAcceded } from './domain/agreement.events.js';
import { withdrawalDeadlines } from './domain/deadlines.js';
import type { Period, WithdrawalRule } from './domain/terms.js';
import { noDayStated, noticeDeadline, on, owed } from './obligation-facts.js';

/** § 9, K78: once a year in advance, no later than the first vardag in January. */
const payments = (ledger: string, parties: readonly string[], first: number, last: number): readonly ObligationFact[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((year) =>
    parties.map((party) =>
      owed(ledger, {
        id: `payment/${year}/${party}`,
        kind: 'payment',
        owner: party,
        due: { kind: 'first-weekday-of-january', year },
        rule: '§ 9',
        titleSv: `Kostnadsbidrag ${year}`,
        titleEn: `Contribution ${year}`,
      }),
    ),
  );

/** § 17, K86: each 31 December that is the last day to ask for leaving a year later. */
const withdrawals = (
  ledger: string,
  period: Period,
  rule: WithdrawalRule,
  start: CalendarDate,
): readonly ObligationFact[] =>
  withdrawalDeadlines(period, rule, start).map(({ requestBy, effectiveOn }) =>
    owed(ledger, {
      id: `withdrawal-deadline/${yearOf(effectiveOn)}`,
      kind: 'withdrawal-deadline',
      owner: 'all-parties',
      due: on(requestBy),
      rule: '§ 17',
      titleSv: `Sista dag att begära utträde per ${effectiveOn}`,
      titleEn: `Last day to request withdrawal with effect on ${effectiveOn}`,
    }),
  );

const endOfPeriod = (ledger: string, end: CalendarDate): ObligationFact =>
  owed(ledger, {
    id: `end-of-period/${yearOf(end)}`,
    kind: 'end-of-period',
    owner: 'all-parties',
    due: on(end),
    rule: '§ 16',
    titleSv: 'Avtalsperioden löper ut',
    titleEn: 'The agreement period ends',
  });

/** § 1, K11: every connected municipality has one contact point. The agreement names no day for it. */
const contactPoint = (ledger: string, party: string): ObligationFact =>
  owed(ledger, {
    id: `contact-point/${party}`,
    kind: 'appointment',
    owner: party,
    due: noDayStated,
    rule: '§ 1',
    titleSv: 'Utse kontaktperson',
    titleEn: 'Appoint a contact point',
  });

export const onDraft = ({ event }: Recorded<AgreementDrafted>): readonly ObligationFact[] => {
  const { agreementId: ledger, parties, payingParties, duration } = event;
  const { term, extension, withdrawal } = duration;
  const connected = parties.filter(({ role }) => role === 'connected-municipality');
  return [
    ...payments(ledger, payingParties, yearOf(term.start), yearOf(term.end)),
    noticeDeadline(ledger, extension.noticeBy),
    ...withdrawals(ledger, term, withdrawal, term.start),
    owed(ledger, {
      id: `joint-evaluation/${yearOf(term.end)}`,
      kind: 'evaluation',
      owner: 'all-parties',
      due: { kind: 'within', occurred: term.end.slice(0, 4) },
      rule: '§ 16',
      titleSv: 'Partsgemensam utvärdering före nästa avtalsperiod',
      titleEn: 'Joint evaluation before the next agreement period',
    }),
    endOfPeriod(ledger, term.end),
    ...connected.map(({ party }) => contactPoint(ledger, party)),
  ];
};

export const onExtension = ({ event }: Recorded<AgreementExtended>): readonly ObligationFact[] => {
  const { agreementId: ledger, from, to, payingParties, withdrawal } = event;
  return [
    ...payments(ledger, payingParties, yearOf(from), yearOf(to)),
    ...withdrawals(ledger, { start: from, end: to }, withdrawal, ''),
    endOfPeriod(ledger, to),
  ];
};

export const onAccession = ({ event }: Recorded<PartyAcceded>): readonly ObligationFact[] => [
  ...payments(event.agreementId, [event.party], event.firstPaymentYear, event.lastPaymentYear),
  contactPoint(event.agreementId, event.party),
];
