import fc from 'fast-check';
import { fold, type Posted } from '#platform/domain';
import { after, events, judge, moves, said, untouched, type Move } from '../testing/index.js';
import { referral } from './referral.decider.js';
import type { ReferralEvent } from './referral.events.js';

const [early, late] = ['2026-02-01', '2026-04-01'] as const;
/** Where a history starts: chance alone seldom comes as far as an acceptance. */
const starts: readonly Move[][] = [
  [],
  ['agree', 'offer-by-consent'],
  ['agree', 'offer-by-consent', 'accept'],
  ['offer-otherwise', 'ask'],
];
/** Moves in time: those before the last day of the referral, then those after it. */
const histories = fc
  .tuple(
    fc.constantFrom(...starts),
    fc.array(fc.constantFrom(...moves), { maxLength: 8 }),
    fc.array(fc.constantFrom(...moves), { maxLength: 5 }),
  )
  .map(([start, before, afterwards]) => [[...start, ...before], afterwards] as const);
const dated = ([before, afterwards]: readonly [readonly Move[], readonly Move[]]) => [
  ...before.map((move) => [move, early] as const),
  ...afterwards.map((move) => [move, late] as const),
];

/** The event, `already`, or the code of the refusal. */
const outcome = (history: readonly Posted<ReferralEvent>[], next: Posted<ReferralEvent>): string => {
  try {
    return referral.decide(fold(referral, history), next).length === 1 ? 'yes' : 'already';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

const run = (all: ReturnType<typeof dated>): Posted<ReferralEvent>[] => {
  const history: Posted<ReferralEvent>[] = [];
  for (const [move, day] of all) {
    const next = said(events[move], day);
    if (outcome(history, next) === 'yes') history.push(next);
  }
  return history;
};

it('S46: goes as a person who knows the rules would expect, whatever is posted in whatever order', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(histories, (generated) => {
      let believed = untouched;
      const history: Posted<ReferralEvent>[] = [];
      for (const [move, day] of dated(generated)) {
        const next = said(events[move], day);
        const expected = judge(believed, move, day === late);
        const got = outcome(history, next);
        const judged = got === 'yes' || got === 'already' ? got : 'no';
        if (judged !== expected) throw new Error(`${JSON.stringify(believed)} ${move} ${day}: ${got}, not ${expected}`);
        if (expected !== 'yes') continue;
        history.push(next);
        believed = after(believed, move);
        reached.add(believed.place);
      }
    }),
    { numRuns: 2_000 },
  );
  expect(reached).toEqual(
    new Set(['prepared', 'offered', 'asked', 'answered', 'accepted', 'declined', 'closed', 'revoked', 'expired']),
  );
});

/** What a unit does not see of the other's: consent is the sender's, silence the recipient's. */
const hidden = {
  centre: (type: string) => type === 'referral.handled-without-feedback.v1',
  shelter: (type: string) => type.startsWith('consent.'),
};

it.each(['centre', 'shelter'] as const)('S8: what %s is answered tells nothing of what it may not see', (unit) => {
  fc.assert(
    fc.property(histories, fc.constantFrom(early, late), (generated, day) => {
      const history = run(dated(generated));
      const seen = history.filter(({ event }) => !hidden[unit](event.type));
      for (const move of moves) {
        const next = said(events[move], day);
        if (next.unit !== unit) continue;
        const answers = [outcome(history, next), outcome(seen, next)];
        if (answers[0] !== answers[1]) throw new Error(`${move}: ${answers.join(', not ')}`);
      }
    }),
    { numRuns: 400 },
  );
});

it('S8: nobody else is answered anything but that there is no such referral, in any state', () => {
  const absent = 'no-such-referral';
  fc.assert(
    fc.property(histories, fc.constantFrom(early, late), (generated, day) => {
      const history = run(dated(generated));
      if (history.length === 0) return;
      for (const move of moves)
        expect([move, outcome(history, said(events[move], day, 'police'))]).toEqual([move, absent]);
    }),
    { numRuns: 300 },
  );
});

it('S51, S52: nothing is disclosed, and nothing told back, once the sender has taken back consent or referral', () => {
  fc.assert(
    fc.property(histories, (generated) => {
      const types = run(dated(generated)).map(({ event }) => event.type);
      const revoked = types.indexOf('referral.revoked.v1');
      const own = ['referral.handled-without-feedback.v1', 'consent.given.v1', 'consent.withdrawn.v1'];
      const afterwards = revoked === -1 ? [] : types.slice(revoked + 1).filter((type) => !own.includes(type));
      expect(afterwards).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
