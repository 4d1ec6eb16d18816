import { given as givenAny, refused } from '#platform/domain/testing';
import {
  acceptance,
  answer,
  claim,
  closing,
  consent,
  expiry,
  offer,
  question,
  quietly,
  referralId,
} from '../testing/index.js';
import { refusal, revocation, said } from '../testing/index.js';
import { referral } from './referral.decider.js';
import { accepted, answered, asked, ended, given, offered, open } from '../testing/pasts.js';

describe('A referral', () => {
  it('S46: is offered, asked about, answered, accepted and closed, each in its turn', () => {
    expect(given(...offered).when(question())).toHaveLength(1);
    expect(given(...asked).when(answer())).toHaveLength(1);
    expect(given(...answered).when(question())).toHaveLength(1);
    expect(given(...answered).when(acceptance)).toHaveLength(1);
    expect(given(...accepted).when(closing())).toHaveLength(1);
  });

  it('S46: is no other for being told twice', () => {
    expect(given(...accepted).when(acceptance)).toEqual([]);
    expect(given(...ended.declined).when(refusal())).toEqual([]);
    expect(given(...ended.closed).when(closing())).toEqual([]);
    expect(given(...ended.revoked).when(revocation())).toEqual([]);
    expect(given(...ended.expired).when(expiry(), '2026-04-01')).toEqual([]);
    expect(given(consent()).when(consent())).toEqual([]);
  });

  it('S14: is offered once, to one unit; another recipient or attempt is another referral', () => {
    expect(() => given(...offered).when(offer())).toThrow(refused('referral-already-offered'));
    expect(() => given(...ended.declined).when(offer())).toThrow(refused('referral-already-offered'));
    expect(() => given(...offered).when({ ...revocation(), to: 'police' })).toThrow(refused('wrong-recipient'));
    expect(() => given(...asked).when(answer({ to: 'police' }))).toThrow(refused('wrong-recipient'));
  });

  it('goes to another unit than its own', () => {
    const own = offer({ to: 'centre', disclosure: claim('own-task'), tells: [] });
    expect(() => given().when(own)).toThrow(refused('referral-to-oneself'));
  });

  it('is closed only after it was accepted, and answered only while it waits for an answer', () => {
    expect(() => given(...offered).when(closing())).toThrow(refused('referral-not-accepted'));
    expect(() => given(...accepted).when(refusal())).toThrow(refused('referral-not-open'));
    expect(() => given(...accepted).when(question())).toThrow(refused('referral-not-open'));
  });

  it('is told more of only when asked', () => {
    expect(() => given(...offered).when(answer())).toThrow(refused('information-not-requested'));
    expect(() => given(...answered).when(answer())).toThrow(refused('information-not-requested'));
  });

  it.each(Object.entries(ended))('S46: that is %s is neither answered nor told more of', (_, history) => {
    for (const event of [question(), answer(), quietly('accepted')])
      expect(() => given(...history).when(event)).toThrow(refused('referral-not-open'));
  });

  it('S51: cannot be answered after its last day, whether or not that has been recorded', () => {
    expect(given(...offered).when(acceptance, '2026-03-31')).toHaveLength(1);
    for (const event of [acceptance, refusal(), question()])
      expect(() => given(...offered).when(event, '2026-04-01')).toThrow(refused('referral-expired'));
    expect(() => given(...asked).when(answer({ expires: '2026-05-01' }), '2026-04-01')).toThrow(
      refused('referral-expired'),
    );
    expect(() => given(consent()).when(offer(), '2026-04-01')).toThrow(refused('referral-expired'));
  });

  it('counts days in Sweden: at half past ten in the evening UTC of the last day it is over', () => {
    const late = { ...said(acceptance), recordedAt: '2026-03-31T22:30:00.000Z' };
    expect(() => givenAny(referral, ...offered.map((event) => said(event))).when(late)).toThrow(
      refused('referral-expired'),
    );
  });

  it('S9: asks in words only with a ground, since the answer tells who is meant', () => {
    const content = offer().content;
    expect(() => given(...offered).when(question({ content }))).toThrow(refused('ground-without-content'));
    expect(() => given(...offered).when(question({ disclosure: claim('consent') }))).toThrow(
      refused('ground-without-content'),
    );
    expect(given(...offered).when(question({ content, disclosure: claim('consent') }))).toHaveLength(1);
  });

  it('S49: keeps nothing of its content in its state', () => {
    expect(JSON.stringify(given(...answered).state())).not.toContain(offer().content.ciphertext);
  });
});

describe('Revoking', () => {
  it.each(Object.entries(open))('S46: is possible while it is %s, also for what is past its last day', (_, history) => {
    expect(given(...history).when(revocation())).toHaveLength(1);
    expect(given(...history).when(revocation('recipient-left-agreement'), '2027-01-01')).toHaveLength(1);
  });

  it('S46: is possible for what has expired, and not for what the recipient has declined or closed', () => {
    expect(given(...ended.expired).when(revocation(), '2026-05-01')).toHaveLength(1);
    for (const history of [ended.declined, ended.closed])
      expect(() => given(...history).when(revocation())).toThrow(refused('referral-not-open'));
  });
});

describe('Expiring', () => {
  it.each(Object.entries({ offered, asked, answered }))(
    'S46: by time comes after the last day of what is %s',
    (_, history) => {
      expect(() => given(...history).when(expiry(), '2026-03-31')).toThrow(refused('referral-not-expired'));
      expect(given(...history).when(expiry(), '2026-04-01')).toHaveLength(1);
    },
  );

  it('never takes back by time what has been accepted', () => {
    expect(() => given(...accepted).when(expiry(), '2027-01-01')).toThrow(refused('referral-not-expired'));
  });

  it.each(Object.entries(open))('S18: comes when the recipient leaves, also while it is %s', (_, history) => {
    expect(given(...history).when(expiry('recipient-left-agreement'))).toHaveLength(1);
  });

  it('S18: leaves alone what was answered to the end or revoked', () => {
    for (const history of [ended.declined, ended.closed, ended.revoked])
      expect(() => given(...history).when(expiry('recipient-left-agreement'))).toThrow(refused('referral-not-open'));
  });
});

it('goes from A to B and back to A as two referrals, each with its own consent', () => {
  const back = offer({ to: 'centre', referralId });
  expect(() => given().when(back, '2026-02-01', 'shelter')).toThrow(refused('consent-missing'));
  const agreed = said(consent({ to: 'centre' }), '2026-02-01', 'shelter');
  expect(givenAny(referral, agreed).when(said(back, '2026-02-01', 'shelter'))).toHaveLength(1);
});
