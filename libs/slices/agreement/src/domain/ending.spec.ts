import { fold } from '#platform/domain';
import { given, refused } from '#platform/domain/testing';
import { draftedByHost, everyone, extended, inForce, left, notice, says, withdrawal } from '../testing/index.js';
import { agreement } from './agreement.decider.js';
import { partiesOn } from './memberships.js';

const ends = (on: string, how: 'end-of-term' | 'early') =>
  says('host-executive', on, { type: 'agreement.ended.v1', operator: 'host', how });
const delivers = (on: string) =>
  says('host-executive', on, { type: 'agreement.final-account-delivered.v1', document: 'final account' });
const notAgreed = [
  ...inForce,
  withdrawal('police', '2021-12-31', '2022-12-31', 'police-west'),
  left('police', '2022-12-31', 'negotiation'),
  says('host-executive', '2023-03-01', {
    type: 'agreement.negotiation-concluded.v1',
    exits: ['2022-12-31'],
    outcome: 'not-agreed',
  }),
];
const unit: Record<string, string> = { region: 'region-east-board', police: 'police-west' };
const allGaveNotice = [
  ...inForce,
  ...everyone.map((party) => notice(party, '2022-12-31', unit[party] ?? `${party}-executive`)),
];

describe('§ 16: the regular end', () => {
  it('comes with the period when everyone has given notice', () => {
    expect(given(agreement, ...allGaveNotice).when(ends('2023-12-31', 'end-of-term'))).toHaveLength(1);
  });

  it('does not come while parties are extended by having given no notice', () => {
    expect(() => given(agreement, ...inForce).when(ends('2023-12-31', 'end-of-term'))).toThrow(
      refused('agreement-is-extended'),
    );
  });

  it('comes with the extension', () => {
    const prolonged = given(agreement, ...inForce, extended(everyone));
    expect(prolonged.when(ends('2028-12-31', 'end-of-term'))).toHaveLength(1);
    expect(() => prolonged.when(ends('2023-12-31', 'end-of-term'))).toThrow(refused('not-the-last-day'));
  });

  it('is not an early one', () => {
    expect(() => given(agreement, ...allGaveNotice).when(ends('2023-12-31', 'early'))).toThrow(refused('not-that-end'));
  });

  it('happens once', () => {
    const over = given(agreement, ...allGaveNotice, ends('2023-12-31', 'end-of-term'));
    expect(over.when(ends('2023-12-31', 'end-of-term'))).toEqual([]);
    expect(() => over.when(ends('2028-12-31', 'end-of-term'))).toThrow(refused('agreement-ended'));
  });
});

describe('§ 18 ¶ 3: the early end', () => {
  it('is on 31 December of the current year, and on no other day', () => {
    expect(given(agreement, ...notAgreed).when(ends('2023-12-31', 'early'))).toHaveLength(1);
    expect(() => given(agreement, ...notAgreed).when(ends('2023-12-30', 'early'))).toThrow(refused('not-the-last-day'));
    expect(() => given(agreement, ...notAgreed).when(ends('2023-12-31', 'end-of-term'))).toThrow(
      refused('not-that-end'),
    );
  });

  it('leaves everyone bound until that day, and nobody after it, recorded or not', () => {
    expect(partiesOn(fold(agreement, notAgreed), '2023-12-31')).toHaveLength(5);
    expect(partiesOn(fold(agreement, notAgreed), '2024-01-01')).toEqual([]);
  });

  it('makes nobody but the operator owe the final account', () => {
    const byAsh = says('host-executive', '2023-12-31', { type: 'agreement.ended.v1', operator: 'ash', how: 'early' });
    expect(() => given(agreement, ...notAgreed).when(byAsh)).toThrow(refused('not-the-operator'));
  });

  it('lets nobody join, give notice or withdraw in the meantime', () => {
    const ending = given(agreement, ...notAgreed);
    expect(() => ending.when(notice('ash', '2022-12-31'))).toThrow(refused('agreement-is-ending'));
    expect(() => ending.when(withdrawal('ash', '2022-12-31', '2023-12-31'))).toThrow(refused('agreement-is-ending'));
    expect(() => ending.when(extended(everyone))).toThrow(refused('agreement-is-ending'));
  });
});

describe('§ 18 ¶ 4: the final account', () => {
  const over = [...notAgreed, ends('2023-12-31', 'early')];

  it.each(['2024-01-01', '2024-06-30', '2024-07-01', '2025-01-01'])(
    'delivered on %s is recorded, late or not',
    (on) => {
      expect(given(agreement, ...over).when(delivers(on))).toHaveLength(1);
    },
  );

  it('is delivered once', () => {
    expect(given(agreement, ...over, delivers('2024-05-01')).when(delivers('2024-05-01'))).toEqual([]);
    expect(() => given(agreement, ...over, delivers('2024-05-01')).when(delivers('2024-05-02'))).toThrow(
      refused('final-account-already-delivered'),
    );
  });

  it('is not delivered before the end', () => {
    expect(() => given(agreement, ...notAgreed).when(delivers('2024-01-01'))).toThrow(refused('agreement-not-ended'));
    expect(() => given(agreement, ...over).when(delivers('2023-12-30'))).toThrow(refused('agreement-not-ended'));
  });
});

describe('§ 16: evaluation', () => {
  const joint = says('host-executive', '2023-11', {
    type: 'agreement.evaluated.v1',
    scope: 'joint',
    year: 2023,
    summary: 'joint',
  });
  const own = (party: string) =>
    says('ash-executive', '2023-03-31', {
      type: 'agreement.evaluated.v1',
      scope: 'party-specific',
      party,
      year: 2023,
      summary: 'own',
    });

  it('is joint, or of one party for itself', () => {
    expect(given(agreement, ...inForce).when(joint)).toHaveLength(1);
    expect(given(agreement, ...inForce).when(own('ash'))).toHaveLength(1);
    expect(() => given(agreement, ...inForce).when(own('elm'))).toThrow(refused('not-a-party'));
  });

  it('is recorded once, also after the end', () => {
    expect(given(agreement, ...inForce, joint).when(joint)).toEqual([]);
    expect(given(agreement, ...notAgreed, ends('2023-12-31', 'early')).when(joint)).toHaveLength(1);
  });

  it('needs an agreement that applies', () => {
    expect(() => given(agreement, draftedByHost).when(joint)).toThrow(refused('agreement-not-in-force'));
  });
});
