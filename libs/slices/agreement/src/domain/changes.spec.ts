import { fold } from '#platform/domain';
import { given, refused } from '#platform/domain/testing';
import {
  anId,
  assessed,
  draftedByHost,
  everyone,
  everyoneBut,
  inForce,
  left,
  notice,
  says,
  withdrawal,
} from '../testing/index.js';
import { agreement } from './agreement.decider.js';

const amends = (on: string, n: number, over: object = {}) =>
  says('host-executive', on, {
    type: 'agreement.amended.v1',
    amendmentId: anId(n),
    inWriting: true,
    approvals: everyone.map((party) => ({ party, organ: 'executive board' })),
    provisions: [{ paragraph: '§ 16', text: `wording ${n}` }],
    ...over,
  });

describe('§ 15: changes and additions', () => {
  it('are in writing and decided by every party', () => {
    expect(given(agreement, ...inForce).when(amends('2021-05-01', 1))).toHaveLength(1);
  });

  it('count once', () => {
    expect(given(agreement, ...inForce, amends('2021-05-01', 1)).when(amends('2021-05-01', 1))).toEqual([]);
  });

  it('cannot be invoked when they are not in writing', () => {
    expect(() => given(agreement, ...inForce).when(amends('2021-05-01', 1, { inWriting: false }))).toThrow(
      refused('amendment-not-in-writing'),
    );
  });

  it('cannot be invoked when one party has not decided', () => {
    const approvals = everyoneBut('cedar').map((party) => ({ party, organ: 'executive board' }));
    expect(() => given(agreement, ...inForce).when(amends('2021-05-01', 1, { approvals }))).toThrow(
      refused('amendment-not-approved'),
    );
  });

  it('need no decision of a party that has left', () => {
    const approvals = everyoneBut('cedar').map((party) => ({ party, organ: 'executive board' }));
    const gone = [
      withdrawal('cedar', '2021-12-31', '2022-12-31'),
      assessed(['cedar'], false),
      left('cedar', '2022-12-31', 're-split'),
    ];
    expect(given(agreement, ...inForce, ...gone).when(amends('2023-05-01', 1, { approvals }))).toHaveLength(1);
  });

  it('override each other by their own date, not by the date of recording', () => {
    const later = amends('2021-06-01', 2, { noticeBy: '2023-06-30' });
    const earlier = amends('2021-05-01', 1, { noticeBy: '2023-03-31' });
    const both = given(agreement, ...inForce, later, earlier);
    expect(both.when(notice('ash', '2023-06-30'))).toHaveLength(1);
    expect(() => both.when(notice('ash', '2023-07-01'))).toThrow(refused('notice-too-late'));
  });

  it('need an agreement in force', () => {
    expect(() => given(agreement, draftedByHost).when(amends('2021-05-01', 1))).toThrow(
      refused('agreement-not-in-force'),
    );
  });
});

describe('§ 14: renegotiation', () => {
  const calls = (unit: string, party: string, over: object = {}) =>
    says(unit, '2022-03-01', {
      type: 'agreement.renegotiation-called.v1',
      renegotiationId: anId(1),
      party,
      materialChange: 'the premises are lost',
      ...over,
    });
  const concludes = (outcome: 'agreed' | 'not-agreed', n = 1) =>
    says('host-executive', '2022-06-01', {
      type: 'agreement.renegotiation-concluded.v1',
      renegotiationId: anId(n),
      outcome,
    });
  const called = calls('ash-executive', 'ash');

  it.each([
    ['ash-executive', 'ash'],
    ['region-east-board', 'region'],
    ['region-west-board', 'region'],
    ['police-west', 'police'],
    ['host-executive', 'host'],
  ])('may be called for by %s for %s', (unit, party) => {
    expect(given(agreement, ...inForce).when(calls(unit, party))).toHaveLength(1);
  });

  it('cannot be called for in the name of another party', () => {
    expect(() => given(agreement, ...inForce).when(calls('ash-executive', 'birch'))).toThrow(
      refused('not-the-partys-signatory'),
    );
  });

  it('is called for once', () => {
    expect(given(agreement, ...inForce, called).when(called)).toEqual([]);
  });

  it('leaves the agreement unchanged when the parties do not agree', () => {
    const before = fold(agreement, [...inForce, called]);
    const after = fold(agreement, [...inForce, called, concludes('not-agreed')]);
    expect(after).toMatchObject({
      status: 'in-force',
      facts: { amendments: [], renegotiations: [{ concluded: { outcome: 'not-agreed' } }] },
    });
    expect({ ...after, facts: null }).toEqual({ ...before, facts: null });
  });

  it('is concluded once, with one outcome', () => {
    const concluded = given(agreement, ...inForce, called, concludes('not-agreed'));
    expect(concluded.when(concludes('not-agreed'))).toEqual([]);
    expect(() => concluded.when(concludes('agreed'))).toThrow(refused('renegotiation-already-concluded'));
  });

  it('cannot be concluded when nobody has called for it', () => {
    expect(() => given(agreement, ...inForce, called).when(concludes('agreed', 2))).toThrow(
      refused('no-such-renegotiation'),
    );
  });

  it('does not take place because municipalities left without a material change of cost (§ 18 ¶ 1)', () => {
    const gone = [
      withdrawal('cedar', '2021-12-31', '2022-12-31'),
      assessed(['cedar'], false),
      left('cedar', '2022-12-31', 're-split'),
    ];
    const onExit = says('ash-executive', '2023-02-01', {
      type: 'agreement.renegotiation-called.v1',
      renegotiationId: anId(2),
      party: 'ash',
      materialChange: 'a municipality has left',
      onExitOf: 'cedar',
    });
    expect(() => given(agreement, ...inForce, ...gone).when(onExit)).toThrow(
      refused('no-renegotiation-after-re-split'),
    );
  });
});
