import { fold, Rejection, type Posted } from '#platform/domain';
import { refused } from '#platform/domain/testing';
import {
  anId,
  assessed,
  draftedByHost,
  everyone,
  extended,
  inForce,
  left,
  notice,
  says,
  withdrawal,
} from '../testing/index.js';
import { agreement } from './agreement.decider.js';
import type { AgreementEvent } from './agreement.events.js';

const policeLeft = [
  withdrawal('police', '2021-12-31', '2022-12-31', 'police-west'),
  left('police', '2022-12-31', 'negotiation'),
];
const notAgreed = says('host-executive', '2023-03-01', {
  type: 'agreement.negotiation-concluded.v1',
  exits: ['2022-12-31'],
  outcome: 'not-agreed',
});
const ended = says('host-executive', '2023-12-31', { type: 'agreement.ended.v1', operator: 'host', how: 'early' });
const situations: Record<string, Posted<AgreementEvent>[]> = {
  absent: [],
  drafted: [draftedByHost],
  'in-force': inForce,
  negotiating: [...inForce, ...policeLeft],
  ending: [...inForce, ...policeLeft, notAgreed],
  ended: [...inForce, ...policeLeft, notAgreed, ended],
};

const approvals = everyone.map((party) => ({ party, organ: 'board' }));
const said: Record<AgreementEvent['type'], Posted<AgreementEvent>> = {
  'agreement.drafted.v1': draftedByHost,
  'agreement.signed.v1': says('ash-executive', '2020-12-02', { type: 'agreement.signed.v1', block: 'ash' }),
  'agreement.entered-into-force.v1': says('host-executive', '2021-01-01', {
    type: 'agreement.entered-into-force.v1',
    despiteMissingSignatures: 'on their way',
  }),
  'agreement.amended.v1': says('host-executive', '2022-02-01', {
    type: 'agreement.amended.v1',
    amendmentId: anId(9),
    inWriting: true,
    approvals,
    provisions: [],
  }),
  'agreement.renegotiation-called.v1': says('ash-executive', '2022-02-01', {
    type: 'agreement.renegotiation-called.v1',
    renegotiationId: anId(9),
    party: 'ash',
    materialChange: 'premises lost',
  }),
  'agreement.renegotiation-concluded.v1': says('host-executive', '2022-02-01', {
    type: 'agreement.renegotiation-concluded.v1',
    renegotiationId: anId(9),
    outcome: 'agreed',
  }),
  'agreement.notice-given.v1': notice('ash', '2022-02-01'),
  'agreement.withdrawal-requested.v1': withdrawal('ash', '2022-02-01', '2023-12-31'),
  'agreement.withdrawal-forwarded.v1': says('the-centre', '2022-02-01', {
    type: 'agreement.withdrawal-forwarded.v1',
    party: 'police',
  }),
  'agreement.cost-change-assessed.v1': assessed(['police'], true),
  'agreement.party-left.v1': left('police', '2022-12-31', 'negotiation'),
  'agreement.negotiation-concluded.v1': notAgreed,
  'agreement.accession-requested.v1': says('elm-executive', '2022-02-01', {
    type: 'agreement.accession-requested.v1',
    accessionId: anId(9),
    party: 'elm',
    block: 'elm',
  }),
  'agreement.addendum-signed.v1': says('ash-executive', '2022-02-01', {
    type: 'agreement.addendum-signed.v1',
    accessionId: anId(9),
    block: 'ash',
  }),
  'agreement.party-acceded.v1': says('host-executive', '2022-02-01', {
    type: 'agreement.party-acceded.v1',
    accessionId: anId(9),
    party: 'elm',
    firstPaymentYear: 2023,
    lastPaymentYear: 2023,
  }),
  'agreement.extended.v1': extended(everyone),
  'agreement.evaluated.v1': says('host-executive', '2023-11-01', {
    type: 'agreement.evaluated.v1',
    scope: 'joint',
    year: 2023,
    summary: 'joint',
  }),
  'agreement.ended.v1': ended,
  'agreement.final-account-delivered.v1': says('host-executive', '2024-05-01', {
    type: 'agreement.final-account-delivered.v1',
    document: 'account',
  }),
};

/** Types that the situation itself does not forbid, whatever else must hold. */
const open: Record<string, AgreementEvent['type'][]> = {
  absent: ['agreement.drafted.v1'],
  drafted: ['agreement.drafted.v1', 'agreement.signed.v1', 'agreement.entered-into-force.v1'],
  ended: [
    'agreement.drafted.v1',
    'agreement.entered-into-force.v1',
    'agreement.ended.v1',
    'agreement.evaluated.v1',
    'agreement.final-account-delivered.v1',
  ],
};
const bySituation = ['agreement-not-drafted', 'agreement-not-in-force', 'agreement-ended', 'agreement-not-ended'];

const codeOf = (history: Posted<AgreementEvent>[], next: Posted<AgreementEvent>): string | undefined => {
  try {
    agreement.decide(fold(agreement, history), next);
    return undefined;
  } catch (error) {
    if (error instanceof Rejection) return error.code;
    throw error;
  }
};

describe.each(Object.keys(open))('an agreement that is %s', (situation) => {
  it.each(Object.keys(said) as AgreementEvent['type'][])('is judged by its situation first: %s', (type) => {
    const code = codeOf(situations[situation]!, said[type]);
    expect(bySituation.includes(code ?? '')).toBe(!open[situation]!.includes(type));
  });
});

it.each(['in-force', 'negotiating', 'ending'])('an agreement that is %s has no final account yet', (situation) => {
  const next = said['agreement.final-account-delivered.v1'];
  expect(() => agreement.decide(fold(agreement, situations[situation]!), next)).toThrow(refused('agreement-not-ended'));
});

it.each(Object.entries(situations).slice(1))('an agreement that is %s cannot be drafted anew', (_, history) => {
  const other = { ...draftedByHost, event: { ...draftedByHost.event, title: 'Another' } as AgreementEvent };
  expect(() => agreement.decide(fold(agreement, history), other)).toThrow(refused('agreement-already-drafted'));
});

it.each(Object.entries(situations))(
  'an agreement that is %s takes what it accepted a second time as nothing new',
  (_, history) => {
    const accepted = Object.values(said).filter((next) => codeOf(history, next) === undefined);
    for (const next of accepted) {
      const state = fold(agreement, history);
      const after = agreement
        .decide(state, next)
        .reduce((to, event) => agreement.evolve(to, { ...next, event }), state);
      expect(agreement.decide(after, next)).toEqual([]);
    }
  },
);
