import { given, refused } from '#platform/domain/testing';
import { draftedByHost, everyone, everyoneBut, extended, inForce, notice, says, withdrawal } from '../testing/index.js';
import { agreement } from './agreement.decider.js';

const centre = (party: string) =>
  says('the-centre', '2022-01-10', { type: 'agreement.withdrawal-forwarded.v1', party });

describe('§ 17: request for withdrawal', () => {
  it.each([
    ['2021-12-31', '2022-12-31', 'the last day'],
    ['2022-12-31', '2023-12-31', 'the last day of period 1, which is also the last day for notice'],
    ['2021-01-01', '2022-12-31', 'the first day of the agreement'],
    ['2023-12-31', '2024-12-31', 'the last day, for the end of a leap year'],
    ['2024-02-29', '2025-12-31', 'a leap day'],
  ])('on %s for %s is in time: %s', (on, effectiveOn) => {
    expect(given(agreement, ...inForce, extended(everyone)).when(withdrawal('ash', on, effectiveOn))).toHaveLength(1);
  });

  it.each([
    ['2022-01-01', '2022-12-31'],
    ['2023-01-01', '2023-12-31'],
    ['2024-01-01', '2024-12-31'],
    ['2021-06-01', '2021-12-31'],
  ])('on %s for %s is too late', (on, effectiveOn) => {
    expect(() => given(agreement, ...inForce, extended(everyone)).when(withdrawal('ash', on, effectiveOn))).toThrow(
      refused('withdrawal-too-late'),
    );
  });

  it.each(['2022-12-30', '2023-01-01', '2022-06-30'])('cannot take effect on %s', (effectiveOn) => {
    expect(() => given(agreement, ...inForce).when(withdrawal('ash', '2021-01-02', effectiveOn))).toThrow(
      refused('withdrawal-not-at-year-end'),
    );
  });

  it('is for leaving before the end, not after it', () => {
    expect(() => given(agreement, ...inForce).when(withdrawal('ash', '2022-05-01', '2029-12-31'))).toThrow(
      refused('withdrawal-after-period'),
    );
    const told = given(agreement, ...inForce, notice('ash', '2022-05-01'));
    expect(() => told.when(withdrawal('ash', '2022-05-02', '2024-12-31'))).toThrow(refused('withdrawal-after-period'));
  });

  it('is made once, may be brought forward, and cannot be put off', () => {
    const asked = given(agreement, ...inForce, withdrawal('ash', '2021-05-01', '2023-12-31'));
    expect(asked.when(withdrawal('ash', '2021-05-01', '2023-12-31'))).toEqual([]);
    expect(asked.when(withdrawal('ash', '2021-12-31', '2022-12-31'))).toHaveLength(1);
    expect(() => asked.when(withdrawal('ash', '2021-12-31', '2024-12-31'))).toThrow(
      refused('withdrawal-already-requested'),
    );
  });

  it('cannot be made for another party', () => {
    expect(() =>
      given(agreement, ...inForce).when(withdrawal('ash', '2021-05-01', '2022-12-31', 'birch-executive')),
    ).toThrow(refused('not-the-partys-signatory'));
  });

  it('needs the day: "in December" decides nothing', () => {
    expect(() => given(agreement, ...inForce).when(withdrawal('ash', '2021-12', '2022-12-31'))).toThrow(
      refused('day-required'),
    );
  });

  it('needs an agreement in force', () => {
    expect(() => given(agreement, draftedByHost).when(withdrawal('ash', '2021-05-01', '2022-12-31'))).toThrow(
      refused('agreement-not-in-force'),
    );
  });

  it('cannot come from a party that notice has taken out', () => {
    const out = given(agreement, ...inForce, notice('ash', '2022-05-01'), extended(everyoneBut('ash')));
    expect(() => out.when(withdrawal('ash', '2024-05-01', '2025-12-31'))).toThrow(refused('not-a-party'));
  });

  it('is forwarded by the centre to the steering group, once', () => {
    const asked = given(agreement, ...inForce, withdrawal('ash', '2021-12-31', '2022-12-31'));
    expect(asked.when(centre('ash'))).toHaveLength(1);
    expect(
      given(agreement, ...inForce, withdrawal('ash', '2021-12-31', '2022-12-31'), centre('ash')).when(centre('ash')),
    ).toEqual([]);
  });

  it('cannot be forwarded when there is none', () => {
    expect(() => given(agreement, ...inForce).when(centre('ash'))).toThrow(refused('no-withdrawal-request'));
  });
});
