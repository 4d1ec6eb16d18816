import { given as givenAny, refused } from '#platform/domain/testing';
import { acceptance, answer, claim, closing, consent, expiry, offer, question, refusal } from '../testing/index.js';
import { revocation, said, withdrawal } from '../testing/index.js';
import { referral } from './referral.decider.js';
import type { ReferralEvent } from './referral.events.js';

const given = (...history: ReferralEvent[]) => {
  const before = givenAny(referral, ...history.map((event) => said(event)));
  return { when: (event: ReferralEvent, day?: string) => before.when(said(event, day)), state: before.state };
};
const asked = [consent(), offer(), question()];

describe('A disclosure by consent', () => {
  it('S52: needs a consent in force', () => {
    expect(() => given().when(offer())).toThrow(refused('consent-missing'));
    expect(() => given(consent(), withdrawal).when(offer())).toThrow(refused('consent-missing'));
    expect(given(consent()).when(offer())).toHaveLength(1);
  });

  it('S52: is refused from the day after the consent has ended', () => {
    const short = consent({ expires: '2026-02-10' });
    const until = offer({ expires: '2026-02-10' });
    expect(given(short).when(until, '2026-02-10')).toHaveLength(1);
    expect(() => given(short).when(offer({ expires: '2026-02-11' }), '2026-02-11')).toThrow(refused('consent-expired'));
  });

  it('S52: keeps to the recipient, the purpose, the content and the time that were agreed to', () => {
    expect(() => given(consent({ to: 'police' })).when(offer())).toThrow(refused('consent-for-another-recipient'));
    expect(() => given(consent({ purpose: 'treatment' })).when(offer())).toThrow(
      refused('consent-for-another-purpose'),
    );
    expect(() => given(consent()).when(offer({ classes: ['health'] }))).toThrow(refused('consent-too-narrow'));
    expect(() => given(consent({ expires: '2026-03-30' })).when(offer())).toThrow(refused('consent-too-short'));
  });

  it('S52: of more or less than before is judged by itself, by the newest consent', () => {
    expect(given(...asked).when(answer({ classes: ['identity'] }))).toHaveLength(1);
    expect(() => given(...asked).when(answer({ classes: ['needs', 'health'] }))).toThrow(refused('consent-too-narrow'));
    const wider = consent({ scope: ['identity', 'needs', 'health'] });
    expect(given(...asked, wider).when(answer({ classes: ['needs', 'health'] }))).toHaveLength(1);
    expect(() => given(...asked).when(answer({ expires: '2027-01-01' }))).toThrow(refused('consent-too-short'));
  });

  it.each([
    ['consent-child', '21+'],
    ['consent-child', 'under-18'],
    ['consent', 'under-18'],
  ] as const)('S52: %s for %s takes the guardian, alone or with the child (OSL 12:3)', (code, age) => {
    const child = offer({ disclosure: claim(code, age) });
    expect(() => given(consent()).when(child)).toThrow(refused('consent-not-of-guardian'));
    expect(given(consent({ givenBy: 'guardian' })).when(child)).toHaveLength(1);
    expect(given(consent({ givenBy: 'both' })).when(child)).toHaveLength(1);
  });

  it('S28: has no override: without consent it takes another ground, and nothing is told back', () => {
    const other = offer({ disclosure: claim('care-support'), tells: [] });
    expect(given().when(other)).toHaveLength(1);
    expect(given(consent(), withdrawal).when(other)).toHaveLength(1);
    expect(() => given().when(offer({ disclosure: claim('care-support') }))).toThrow(refused('consent-missing'));
  });

  it('S47: lets nothing be told back that the person has not agreed to', () => {
    expect(() => given(consent({ feedbackScope: [] })).when(offer())).toThrow(refused('consent-too-narrow'));
    expect(given(consent({ scope: [] })).when(offer({ disclosure: claim('care-support') }))).toHaveLength(1);
  });
});

describe('Withdrawing consent', () => {
  it.each(['offered', 'asked', 'accepted'])(
    'S52: while it is in use (%s) closes the referral in the same event, which both units see',
    (situation) => {
      const then = { offered: [], asked: [question()], accepted: [acceptance] }[situation]!;
      const history = [consent(), offer(), ...then];
      expect(() => given(...history).when(withdrawal)).toThrow(refused('consent-in-use'));
      expect(given(...history).when(revocation('consent-withdrawn'))).toHaveLength(1);
      const after = given(...history, revocation('consent-withdrawn'));
      expect(after.state()).toMatchObject({ status: 'revoked', consent: 'withdrawn' });
      expect(after.when(withdrawal)).toEqual([]);
    },
  );

  it.each([[refusal()], [acceptance, closing()], [revocation()], [expiry()]])(
    'S52: is the sender’s own affair once the referral is over (%#)',
    (...end) => {
      const history = [consent(), offer(), ...end];
      expect(given(...history).when(withdrawal)).toHaveLength(1);
      expect(given(...history, withdrawal).when(withdrawal)).toEqual([]);
    },
  );

  it('S51: of an expired referral can be told with it', () => {
    expect(given(consent(), offer(), expiry()).when(revocation('consent-withdrawn'))).toHaveLength(1);
  });

  it('does not touch a referral that rests on another ground', () => {
    const other = [consent(), offer({ disclosure: claim('care-support'), tells: [] })];
    expect(given(...other).when(withdrawal)).toHaveLength(1);
    expect(given(...other, withdrawal).state()).toMatchObject({ status: 'offered' });
  });

  it('S52: in part, by a narrower consent, is a withdrawal too', () => {
    const history = [consent(), offer()];
    for (const narrower of [{ scope: [] }, { feedbackScope: [] }, { expires: '2026-02-28' }, { to: 'police' }])
      expect(() => given(...history).when(consent(narrower))).toThrow(refused('consent-in-use'));
    expect(given(...history).when(consent({ expires: '2027-12-31' }))).toHaveLength(1);
  });

  it('takes a consent', () => {
    const other = offer({ disclosure: claim('care-support'), tells: [] });
    expect(() => given(other).when(withdrawal)).toThrow(refused('consent-missing'));
    expect(() => given(other).when(revocation('consent-withdrawn'))).toThrow(refused('consent-missing'));
  });
});

it('S52: consent is given today or earlier, and ends no earlier than it began', () => {
  expect(() => given().when(consent({ givenOn: '2026-02-02' }))).toThrow(refused('consent-dates-inconsistent'));
  expect(() => given().when(consent({ expires: '2025-12-31' }))).toThrow(refused('consent-dates-inconsistent'));
});

it('S53: whether it counts in statistics changes nothing of the service', () => {
  const histories = [true, false].map((countsInStatistics) => given(consent({ countsInStatistics })));
  expect(histories.map((each) => each.when(offer()))).toEqual([[offer()], [offer()]]);
});
