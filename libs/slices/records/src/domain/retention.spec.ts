import fc from 'fast-check';
import { addDays } from '#platform/domain';
import { decided } from '../testing/decisions.js';
import {
  afterPeriod,
  governing,
  lastPurgeableDay,
  purgeableBy,
  type HeldContent,
  type StandingDecision,
} from './retention.js';

const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-01-15', days));
const period = fc.record({
  amount: fc.integer({ min: 1, max: 40 }),
  unit: fc.constantFrom('days', 'months', 'years'),
});
const decisions = fc.array(
  fc.record({
    unit: fc.constantFrom('a', 'b', 'c'),
    from: day,
    until: fc.option(day, { nil: undefined }),
    coversEarlier: fc.boolean(),
    reference: fc.constantFrom('creation' as const, 'end' as const),
    recordClass: fc.constantFrom('referral' as const, 'consultation' as const),
    period,
  }),
  { maxLength: 6 },
);
const standing = (list: readonly object[]): StandingDecision[] =>
  list.map((over) => ({ ...decided(), ...over }) as unknown as StandingDecision);
const content = fc
  .record({
    recordedOn: day,
    endedOn: fc.option(day, { nil: undefined }),
    recipients: fc.constantFrom(['b'], ['b', 'c']),
  })
  .map((held): HeldContent => ({ recordClass: 'referral', sender: 'a', ...held }) as HeldContent);

it('S59, S62: a content is purged exactly when each authority that holds it has decided so, in force, reaching it, and due', () => {
  fc.assert(
    fc.property(decisions, content, day, (list, held, today) => {
      const all = standing(list);
      const readable = held.endedOn === undefined || today < held.endedOn;
      const holders = ['a', ...(readable ? held.recipients : [])];
      const isDue = (unit: string): boolean => {
        const mine = all
          .filter((each) => each.unit === unit && each.recordClass === held.recordClass)
          .filter(({ from, until = '9999' }) => from <= today && today < until)
          .filter(({ from, coversEarlier }) => coversEarlier || held.recordedOn >= from);
        const newest = mine
          .map(({ from }) => from)
          .sort()
          .at(-1);
        const rule = mine.findLast(({ from }) => from === newest);
        const start = rule?.reference === 'creation' ? held.recordedOn : held.endedOn;
        return rule !== undefined && start !== undefined && afterPeriod(start, rule.period) <= today;
      };
      const grounds = purgeableBy(held, all, today);
      expect(grounds && [...grounds.keys()].sort()).toEqual(holders.every(isDue) ? holders.sort() : undefined);
    }),
  );
});

it('a decision governs no unit but its own, and no class but its own', () => {
  fc.assert(
    fc.property(decisions, day, day, (list, recordedOn, today) => {
      const found = governing(standing(list), 'a', 'referral', recordedOn, today);
      expect([found?.unit ?? 'a', found?.recordClass ?? 'referral']).toEqual(['a', 'referral']);
    }),
  );
});

it('entries are purged up to the last day that is old enough, whatever the length of the months', () => {
  fc.assert(
    fc.property(period, day, (length, today) => {
      const last = lastPurgeableDay(length, today);
      expect(afterPeriod(last, length) <= today).toBe(true);
      expect(afterPeriod(addDays(last, 1), length) <= today).toBe(false);
    }),
  );
  expect(lastPurgeableDay({ amount: 1, unit: 'months' }, '2026-03-31')).toBe('2026-02-28');
});
