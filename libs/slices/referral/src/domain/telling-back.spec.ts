import { refused } from '#platform/domain/testing';
import { acceptance, closing, consent, offer, quietly, refusal, revocation } from '../testing/index.js';
import { accepted, given, offered } from '../testing/pasts.js';

describe('What is told back', () => {
  const silent = [consent({ feedbackScope: [] }), offer({ tells: [] })];

  it('S47: is only what the consent covers; the rest stays with the recipient', () => {
    for (const event of [acceptance, refusal()])
      expect(() => given(...silent).when(event)).toThrow(refused('feedback-not-covered'));
    expect(given(...silent).when(quietly('accepted'))).toHaveLength(1);
    expect(() => given(...silent, quietly('accepted')).when(closing())).toThrow(refused('feedback-not-covered'));
    expect(given(...silent, quietly('accepted')).when(quietly('closed'))).toHaveLength(1);
  });

  it('S47: may be the outcome without the decision', () => {
    const late = [consent(), offer({ tells: ['outcome'] }), quietly('accepted')];
    expect(given(...late).when(closing())).toHaveLength(1);
  });

  it('S47: ends with the last day of the referral, which no consent outlasts', () => {
    expect(() => given(...accepted).when(closing(), '2026-04-01')).toThrow(refused('referral-expired'));
    expect(given(...accepted).when(quietly('closed'), '2026-04-01')).toHaveLength(1);
  });

  it('S48: names the next recipient only where the consent reaches that far', () => {
    const onward = refusal({ reason: 'referred-on', referredTo: 'police' });
    expect(() => given(...offered).when(onward)).toThrow(refused('feedback-not-covered'));
    expect(() => given(...accepted).when(closing({ referredTo: 'police' }))).toThrow(refused('feedback-not-covered'));
    const far = [
      consent({ feedbackScope: ['decision', 'referred-on'] }),
      offer({ tells: ['decision', 'referred-on'] }),
    ];
    expect(given(...far).when(onward)).toHaveLength(1);
  });

  it('is one account: what was declined in silence is not accepted aloud, and nothing is closed twice', () => {
    expect(() => given(...offered, quietly('declined')).when(acceptance)).toThrow(refused('referral-not-open'));
    expect(() => given(...offered, quietly('declined')).when(quietly('accepted'))).toThrow(
      refused('referral-not-open'),
    );
    expect(() => given(...accepted, quietly('closed')).when(closing())).toThrow(refused('referral-not-open'));
    expect(() => given(...offered, quietly('accepted')).when(refusal())).toThrow(refused('referral-not-open'));
    expect(() => given(...offered).when(quietly('closed'))).toThrow(refused('referral-not-accepted'));
    expect(given(...offered, quietly('accepted')).when(quietly('accepted'))).toEqual([]);
  });

  it('may be closed in silence after the sender has ended its part', () => {
    expect(given(...offered, quietly('accepted'), revocation()).when(quietly('closed'))).toHaveLength(1);
  });
});
