import { fold } from '#platform/domain';
import { given, refused } from '#platform/domain/testing';
import { assessed, draftedByHost, inForce, left, notice, says, withdrawal } from '../testing/index.js';
import { agreement } from './agreement.decider.js';

const cedarAsks = withdrawal('cedar', '2021-12-31', '2022-12-31');
const birchAsks = withdrawal('birch', '2021-12-31', '2022-12-31');
const regionAsks = withdrawal('region', '2021-12-31', '2022-12-31', 'region-east-board');
const regionLeft = [regionAsks, left('region', '2022-12-31', 'negotiation')];
const concludes = (on: string, outcome: 'agreed' | 'not-agreed') =>
  says('host-executive', on, { type: 'agreement.negotiation-concluded.v1', exits: ['2022-12-31'], outcome });

describe('§ 18 ¶ 1: municipalities leave without a material change of cost', () => {
  it('leads to a new split only: the agreement is in force and nothing is negotiated', () => {
    const history = [...inForce, cedarAsks, assessed(['cedar'], false), left('cedar', '2022-12-31', 're-split')];
    expect(fold(agreement, history)).toMatchObject({ status: 'in-force' });
  });

  it('can be judged for several municipalities together', () => {
    const history = [
      ...inForce,
      cedarAsks,
      birchAsks,
      assessed(['birch', 'cedar'], false),
      left('birch', '2022-12-31', 're-split'),
    ];
    expect(given(agreement, ...history).when(left('cedar', '2022-12-31', 're-split'))).toHaveLength(1);
  });

  it('is never assumed: a human must have judged the change of cost (K93)', () => {
    expect(() => given(agreement, ...inForce, cedarAsks).when(left('cedar', '2022-12-31', 're-split'))).toThrow(
      refused('cost-change-not-assessed'),
    );
  });

  it('cannot be claimed against a judgement that the change is material', () => {
    const judged = given(agreement, ...inForce, cedarAsks, assessed(['cedar'], true));
    expect(() => judged.when(left('cedar', '2022-12-31', 're-split'))).toThrow(refused('consequence-does-not-follow'));
    expect(judged.when(left('cedar', '2022-12-31', 'negotiation'))).toHaveLength(1);
  });

  it('goes by the latest judgement made before the exit', () => {
    const judged = given(
      agreement,
      ...inForce,
      cedarAsks,
      assessed(['cedar'], true),
      assessed(['cedar'], false, '2022-11-01'),
    );
    expect(judged.when(left('cedar', '2022-12-31', 're-split'))).toHaveLength(1);
  });

  it('does not apply to the operator, the region or the police', () => {
    const asks = withdrawal('host', '2021-12-31', '2022-12-31');
    expect(() =>
      given(agreement, ...inForce, asks, assessed(['host'], false)).when(left('host', '2022-12-31', 're-split')),
    ).toThrow(refused('consequence-does-not-follow'));
    expect(() =>
      given(agreement, ...inForce, regionAsks, assessed(['region'], false)).when(
        left('region', '2022-12-31', 're-split'),
      ),
    ).toThrow(refused('consequence-does-not-follow'));
  });
});

describe('§ 18: the judgement', () => {
  it('is of a party on its way out, by request or by notice', () => {
    expect(given(agreement, ...inForce, notice('ash', '2022-05-01')).when(assessed(['ash'], false))).toHaveLength(1);
    expect(() => given(agreement, ...inForce).when(assessed(['ash'], false))).toThrow(refused('nobody-is-leaving'));
  });

  it('is recorded once', () => {
    expect(
      given(agreement, ...inForce, cedarAsks, assessed(['cedar'], false)).when(assessed(['cedar'], false)),
    ).toEqual([]);
  });
});

describe('§ 17: the exit', () => {
  const judged = [...inForce, cedarAsks, assessed(['cedar'], false)];

  it.each(['2022-12-30', '2023-01-01', '2023-12-31'])(
    'is not on %s when the request was for 31 December 2022',
    (day) => {
      expect(() => given(agreement, ...judged).when(left('cedar', day, 're-split'))).toThrow(
        refused('not-the-day-of-exit'),
      );
    },
  );

  it('happens once', () => {
    const gone = given(agreement, ...judged, left('cedar', '2022-12-31', 're-split'));
    expect(gone.when(left('cedar', '2022-12-31', 're-split'))).toEqual([]);
    expect(() => gone.when(left('cedar', '2023-12-31', 're-split'))).toThrow(refused('party-already-left'));
  });

  it('cannot be declared for a party that has not asked', () => {
    expect(() => given(agreement, ...inForce).when(left('ash', '2022-12-31', 're-split'))).toThrow(
      refused('no-withdrawal-request'),
    );
  });

  it('cannot be declared for a stranger', () => {
    expect(() => given(agreement, ...inForce).when(left('elm', '2022-12-31', 're-split'))).toThrow(
      refused('not-a-party'),
    );
  });

  it('after notice is on the last day of the period', () => {
    const told = given(agreement, ...inForce, notice('ash', '2022-05-01'), assessed(['ash'], false));
    expect(told.when(left('ash', '2023-12-31', 're-split'))).toHaveLength(1);
  });
});

describe('§ 18 ¶¶ 2–3: every other exit', () => {
  it('opens negotiations by itself, and the agreement stays in force meanwhile', () => {
    expect(fold(agreement, [...inForce, ...regionLeft])).toMatchObject({
      status: 'negotiating',
      exits: ['2022-12-31'],
    });
  });

  it('ends in an agreement that continues, when the others agree', () => {
    expect(fold(agreement, [...inForce, ...regionLeft, concludes('2023-03-01', 'agreed')])).toMatchObject({
      status: 'in-force',
    });
  });

  it.each([
    ['2023-03-01', '2023-12-31'],
    ['2023-12-31', '2023-12-31'],
    ['2024-01-01', '2024-12-31'],
  ])('without agreement on %s ends the agreement on %s, the end of the current year', (on, endsOn) => {
    expect(fold(agreement, [...inForce, ...regionLeft, concludes(on, 'not-agreed')])).toMatchObject({
      status: 'ending',
      endsOn,
    });
  });

  it('is concluded once', () => {
    const agreed = given(agreement, ...inForce, ...regionLeft, concludes('2023-03-01', 'agreed'));
    expect(agreed.when(concludes('2023-03-01', 'agreed'))).toEqual([]);
    expect(() => agreed.when(concludes('2023-04-01', 'not-agreed'))).toThrow(refused('no-negotiation'));
  });

  it('cannot be concluded before the exit, or without one', () => {
    expect(() => given(agreement, ...inForce, ...regionLeft).when(concludes('2022-12-30', 'agreed'))).toThrow(
      refused('before-the-exit'),
    );
    expect(() => given(agreement, ...inForce).when(concludes('2023-03-01', 'agreed'))).toThrow(
      refused('no-negotiation'),
    );
    expect(() => given(agreement, draftedByHost).when(concludes('2023-03-01', 'agreed'))).toThrow(
      refused('agreement-not-in-force'),
    );
  });

  it('is about all exits that opened it, and about no others', () => {
    const asks = withdrawal('police', '2021-12-31', '2022-12-31', 'police-west');
    const both = given(agreement, ...inForce, ...regionLeft, asks, left('police', '2022-12-31', 'negotiation'));
    const onExits = (exits: string[]) =>
      says('host-executive', '2023-03-01', { type: 'agreement.negotiation-concluded.v1', exits, outcome: 'agreed' });
    expect(both.when(onExits(['2022-12-31']))).toHaveLength(1);
    expect(() => both.when(onExits(['2021-12-31']))).toThrow(refused('not-those-exits'));
  });
});
