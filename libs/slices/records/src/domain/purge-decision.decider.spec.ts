import 'reflect-metadata';
import { given, posted, refused } from '#platform/domain/testing';
import { decided } from '../testing/decisions.js';
import { purgeDecision } from './purge-decision.decider.js';
import { decisionReference, type PurgeDecisionEvent, type PurgeDecisionRevoked } from './purge-decision.events.js';

const decision = decided();
const { decisionId } = decision;
const revoked = (over: Partial<PurgeDecisionRevoked> = {}): PurgeDecisionRevoked => ({
  ...{ type: 'purge.decision-revoked.v1', decisionId, decision: 'SCN-2026/0200', until: '2026-03-01', ...over },
});
const says = (event: PurgeDecisionEvent, recordedAt = '2026-02-28T23:00:00.000Z') => posted(event, { recordedAt });

describe('S62: a purge decision', () => {
  it('is recorded once, however often it is sent, and never in another way', () => {
    expect(given(purgeDecision).when(says(decision))).toEqual([decision]);
    expect(given(purgeDecision, says(decision)).when(says({ ...decision }))).toEqual([]);
    for (const over of [{ period: { amount: 1, unit: 'days' as const } }, { coversEarlier: true }])
      expect(() => given(purgeDecision, says(decision)).when(says({ ...decision, ...over }))).toThrow(
        refused('purge-decision-recorded-otherwise'),
      );
  });

  it('is taken back once, from the day of recording in Sweden or a later one', () => {
    expect(given(purgeDecision, says(decision)).when(says(revoked()))).toEqual([revoked()]);
    expect(given(purgeDecision, says(decision), says(revoked())).when(says(revoked()))).toEqual([]);
    expect(() =>
      given(purgeDecision, says(decision), says(revoked())).when(says(revoked({ until: '2027-01-01' }))),
    ).toThrow(refused('purge-decision-recorded-otherwise'));
  });

  it('S59: is not taken back for the past: what was purged stays purged', () => {
    expect(() => given(purgeDecision, says(decision)).when(says(revoked({ until: '2026-02-28' })))).toThrow(
      refused('purge-not-undone'),
    );
  });

  it('that was never made cannot be taken back, and that answer names no id', () => {
    expect(() => given(purgeDecision).when(says(revoked()))).toThrow(refused('no-such-purge-decision'));
    expect(() => given(purgeDecision).when(says(revoked()))).not.toThrow(decisionId);
  });

  it('about the access log goes by age alone, from its beginning', () => {
    const log = { recordClass: 'access-log', coversEarlier: true } as const;
    expect(given(purgeDecision).when(says(decided(log)))).toHaveLength(1);
    for (const over of [
      { ...log, reference: 'end' as const },
      { ...log, coversEarlier: false },
    ])
      expect(() => given(purgeDecision).when(says(decided(over)))).toThrow(refused('access-log-purged-by-age'));
  });

  it('counts from an end where the hub knows of one: for a concern report, only from its creation', () => {
    const reports = { recordClass: 'concern-report' } as const;
    expect(() => given(purgeDecision).when(says(decided({ ...reports, reference: 'end' })))).toThrow(
      refused('record-class-has-no-end'),
    );
    expect(given(purgeDecision).when(says(decided(reports)))).toHaveLength(1);
    for (const recordClass of ['consultation', 'referral'] as const)
      expect(given(purgeDecision).when(says(decided({ recordClass, reference: 'end' })))).toHaveLength(1);
  });
});

it.each(['SCN-2026/0123', 'N161-0123/26 § 45', 'KS 2021/123', 'RS 2020-00123'])('%s is a reference', (text) =>
  expect(decisionReference.test(text)).toBe(true),
);
it.each(['about Anna', 'SN 850101-1234', 'SN-20100401/1234', 'SCN-2026/0123 Anna', 'SCN-2026/0123\nAnna', ''])(
  '%j is no reference: nothing about a person fits in',
  (text) => expect(decisionReference.test(text)).toBe(false),
);
