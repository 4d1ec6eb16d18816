import { given as givenAny, refused } from '#platform/domain/testing';
import { acceptance, answer, closing, consent, events, expiry, offer, question, quietly } from '../testing/index.js';
import { refusal, revocation, said, withdrawal } from '../testing/index.js';
import { ended, given, offered, open } from '../testing/pasts.js';
import { referral } from './referral.decider.js';
import type { ReferralEvent } from './referral.events.js';

describe('Whoever is not part of it', () => {
  const foreign: ReferralEvent[] = [question(), acceptance, refusal(), closing(), quietly('accepted')];
  const followUps = [...foreign, answer(), revocation(), expiry(), withdrawal];
  const answerTo = (act: () => unknown): unknown => {
    try {
      return act();
    } catch (error) {
      const { code, message } = error as { code: string; message: string };
      return { code, message };
    }
  };
  const absent = answerTo(() => given().when(acceptance));

  it.each(followUps)('S8: is answered to $type as if there were nothing', (event) => {
    expect(absent).toMatchObject({ code: 'no-such-referral' });
    expect(answerTo(() => given().when(event))).toEqual(absent);
    for (const history of [[consent()], ...Object.values(open), ...Object.values(ended)])
      expect(answerTo(() => given(...history).when(event, '2026-02-01', 'police'))).toEqual(absent);
  });

  it('S8: is also the one that a consent names, before anything is sent to it', () => {
    for (const event of foreign) expect(answerTo(() => given(consent()).when(event))).toEqual(absent);
  });

  it('S14: cannot take over a referral by offering or agreeing in its name', () => {
    for (const event of [offer(), consent()])
      expect(answerTo(() => given(...offered).when(event, '2026-02-01', 'police'))).toEqual(absent);
  });

  it('is not the sender, who cannot answer for the recipient', () => {
    for (const event of foreign)
      expect(() => given(...offered).when(event, '2026-02-01', 'centre')).toThrow(refused('not-the-recipient'));
  });
});

it.each(Object.entries(events))(
  'S8: %s is not told before its day, which tells nobody whether there is a referral',
  (_, event) => {
    for (const unit of ['centre', 'shelter', 'police'])
      for (const history of [[], [consent()], ...Object.values(open), ...Object.values(ended)]) {
        const tomorrow = { ...said(event, '2026-02-01', unit), occurred: '2026-02-02' };
        const past = givenAny(referral, ...history.map((each) => said(each)));
        expect(() => past.when(tomorrow)).toThrow(refused('day-not-possible'));
      }
  },
);
