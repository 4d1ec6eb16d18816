import { given, refused } from '#platform/domain/testing';
import {
  drafted,
  draftedByHost,
  everyone,
  everyoneBut,
  extended,
  inForce,
  notice,
  says,
  withdrawal,
} from '../testing/index.js';
import { agreement } from './agreement.decider.js';

describe('§ 16: notice of termination', () => {
  it.each(['2021-01-01', '2022-06-15', '2022-12-30', '2022-12-31'])(
    'given on %s keeps the party out of the extension',
    (day) => {
      expect(given(agreement, ...inForce).when(notice('ash', day))).toHaveLength(1);
    },
  );

  it.each(['2023-01-01', '2023-12-31'])('on %s comes too late', (day) => {
    expect(() => given(agreement, ...inForce).when(notice('ash', day))).toThrow(refused('notice-too-late'));
  });

  it('counts although it is recorded after the extension, when it was given in time', () => {
    expect(given(agreement, ...inForce, extended(everyone)).when(notice('ash', '2022-12-31'))).toHaveLength(1);
  });

  it('is given once', () => {
    expect(given(agreement, ...inForce, notice('ash', '2022-05-01')).when(notice('ash', '2022-06-01'))).toEqual([]);
  });

  it('by either board of the region is the notice of the region', () => {
    expect(given(agreement, ...inForce).when(notice('region', '2022-05-01', 'region-west-board'))).toHaveLength(1);
    expect(
      given(agreement, ...inForce, notice('region', '2022-05-01', 'region-west-board')).when(
        notice('region', '2022-05-01', 'region-east-board'),
      ),
    ).toEqual([]);
  });

  it('cannot be given for another party, not even by the operator', () => {
    expect(() => given(agreement, ...inForce).when(notice('ash', '2022-05-01', 'birch-executive'))).toThrow(
      refused('not-the-partys-signatory'),
    );
    expect(() => given(agreement, ...inForce).when(notice('ash', '2022-05-01', 'host-executive'))).toThrow(
      refused('not-the-partys-signatory'),
    );
  });

  it('needs the day', () => {
    expect(() => given(agreement, ...inForce).when(notice('ash', '2022-12'))).toThrow(refused('day-required'));
  });

  it('needs an agreement in force', () => {
    expect(() => given(agreement, draftedByHost).when(notice('ash', '2022-05-01'))).toThrow(
      refused('agreement-not-in-force'),
    );
  });
});

describe('§ 16: extension', () => {
  it('is by five years, for everyone when nobody gave notice', () => {
    expect(given(agreement, ...inForce).when(extended(everyone))).toHaveLength(1);
  });

  it('is for those without notice only', () => {
    const told = given(agreement, ...inForce, notice('ash', '2022-05-01'));
    expect(told.when(extended(everyoneBut('ash')))).toHaveLength(1);
    expect(() => told.when(extended(everyone))).toThrow(refused('not-those-who-continue'));
  });

  it('leaves out who withdraws on the last day of the period', () => {
    const leaving = given(agreement, ...inForce, withdrawal('ash', '2022-12-31', '2023-12-31'));
    expect(leaving.when(extended(everyoneBut('ash')))).toHaveLength(1);
    expect(() => leaving.when(extended(everyone))).toThrow(refused('not-those-who-continue'));
  });

  it('cannot leave anybody out', () => {
    expect(() => given(agreement, ...inForce).when(extended(everyoneBut('ash')))).toThrow(
      refused('not-those-who-continue'),
    );
  });

  it('is not known while notice is still possible', () => {
    expect(() => given(agreement, ...inForce).when(extended(everyone, { on: '2022-12-31' }))).toThrow(
      refused('notice-still-possible'),
    );
  });

  it('is not of another length', () => {
    expect(() => given(agreement, ...inForce).when(extended(everyone, { to: '2027-12-31' }))).toThrow(
      refused('extension-does-not-follow'),
    );
  });

  it('happens once', () => {
    const once = given(agreement, ...inForce, extended(everyone));
    expect(once.when(extended(everyone))).toEqual([]);
    expect(() => once.when(extended(everyone, { to: '2033-12-31' }))).toThrow(refused('agreement-already-extended'));
  });

  it('makes nobody pay who does not continue', () => {
    const event = says('host-executive', '2023-01-01', {
      type: 'agreement.extended.v1',
      from: '2024-01-01',
      to: '2028-12-31',
      withdrawal: drafted.duration.withdrawal,
      continuing: everyone,
      payingParties: ['elm'],
    });
    expect(() => given(agreement, ...inForce).when(event)).toThrow(refused('payer-does-not-continue'));
  });
});
