import fc from 'fast-check';
import { addDays, Rejection, type Posted } from '#platform/domain';
import * as say from '../testing/index.js';
import { concernReport } from './concern-report.decider.js';
import type { ConcernReportEvent } from './concern-report.events.js';

/** What was accepted: the short name of each step, the day it happened, and what it said. */
interface Step {
  readonly step: string;
  readonly day: number;
  readonly says: string;
}
interface Attempt extends Step {
  readonly unit: string;
}

const start = '2026-01-15';
const date = (day: number): string => addDays(start, day);
const events: Readonly<Record<string, (says: string) => ConcernReportEvent>> = {
  filed: () => say.filed(),
  received: () => say.received,
  protection: () => say.protectionAssessed,
  longer: (says) => say.assessmentExtended(date(says.length * 9)),
  decided: (says) => say.decided(says as 'opened'),
  asked: () => say.requested,
  told: (says) => say.given(says as 'opened'),
  withheld: () => say.withheld,
  concluded: () => say.concluded,
};

/**
 * The rules once more, from the tables of the law instead of from the decider: which steps a step needs, on what days,
 * and which end it. Answers with what must become of the attempt.
 */
const needs: Readonly<Record<string, readonly string[]>> = {
  filed: [],
  received: ['filed'],
  protection: ['received'],
  longer: ['received'],
  decided: ['protection'],
  asked: ['filed'],
  told: ['asked', 'decided'],
  withheld: ['received'],
  concluded: ['decided'],
};
const endedBy: Readonly<Record<string, string>> = { longer: 'decided', withheld: 'told' };
// Said again in other words or on another day, these are already so.
const dayless = ['asked', 'withheld', 'told'];

const expected = (log: readonly Step[], { step, day, says, unit }: Attempt): 'recorded' | 'already-so' | 'refused' => {
  const find = (name: string): Step | undefined => log.findLast((each) => each.step === name);
  if (unit === 'school' && !['filed', 'asked'].includes(step)) return 'refused';
  const before = find(step);
  const same = before && before.says === says && (before.day === day || dayless.includes(step));
  if (step === 'longer') {
    if (before && before.says.length === says.length) return 'already-so';
  } else if (before) return same ? 'already-so' : 'refused';
  if (find(endedBy[step] ?? 'none')) return 'refused';
  const grounds = needs[step]!.map(find);
  if (grounds.some((ground) => ground === undefined || ground.day > day)) return 'refused';
  if (step === 'told' && find('decided')!.says !== says) return 'refused';
  if (step === 'concluded' && find('decided')!.says !== 'opened') return 'refused';
  if (step === 'longer') {
    const limit = before ? before.says.length * 9 : find('received')!.day + 14;
    if (day > limit || says.length * 9 <= limit) return 'refused';
  }
  return 'recorded';
};

const outcomes = ['opened', 'not-opened', 'already-ongoing'];
const one = (step: string): fc.Arbitrary<Attempt> =>
  fc.record({
    step: fc.constant(step),
    day: fc.nat(30),
    says: ['decided', 'told', 'longer'].includes(step) ? fc.constantFrom(...outcomes) : fc.constant(''),
    unit: ['filed', 'asked'].includes(step)
      ? fc.constant('school')
      : fc.constantFrom('board', 'board', 'board', 'school'),
  });
const forwards = ['filed', 'received', 'protection', 'asked', 'decided'];
const attempts = fc
  .tuple(fc.subarray(forwards), fc.array(fc.constantFrom(...Object.keys(events)), { maxLength: 12 }))
  .chain(([first, rest]) => fc.tuple(...[...first, ...rest].map(one)))
  // Most histories go forwards in time, or little would ever be accepted.
  .chain((all) => fc.boolean().map((sorted) => (sorted ? withDaysInOrder(all) : all)));
const withDaysInOrder = (all: readonly Attempt[]): Attempt[] => {
  const days = all.map(({ day }) => day).toSorted((a, b) => a - b);
  return all.map((attempt, index) => ({ ...attempt, day: days[index]! }));
};

it('S31, S32: after any history, each step is recorded, already so or refused as the tables of the law say', () => {
  const seen = { recorded: 0, 'already-so': 0, refused: 0 };
  fc.assert(
    fc.property(attempts, (all) => {
      let state = concernReport.initial;
      const log: Step[] = [];
      for (const attempt of all) {
        const posted: Posted<ConcernReportEvent> = say.on(date(attempt.day), events[attempt.step]!(attempt.says), {
          unit: attempt.unit,
          recordedAt: '2026-12-31T12:00:00.000Z',
        });
        const verdict = verdictOf(() => concernReport.decide(state, posted));
        expect([attempt, verdict]).toEqual([attempt, expected(log, attempt)]);
        seen[verdict] += 1;
        if (verdict !== 'recorded') continue;
        state = concernReport.evolve(state, posted);
        log.push(attempt);
      }
    }),
    { numRuns: 1000 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(50);
});

const verdictOf = (decide: () => readonly unknown[]): 'recorded' | 'already-so' | 'refused' => {
  try {
    return decide().length === 0 ? 'already-so' : 'recorded';
  } catch (error) {
    if (error instanceof Rejection) return 'refused';
    throw error;
  }
};
