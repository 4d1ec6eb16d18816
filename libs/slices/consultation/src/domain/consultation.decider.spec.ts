import 'reflect-metadata';
import fc from 'fast-check';
import { fold, Rejection, type Posted } from '#platform/domain';
import { given, refused } from '#platform/domain/testing';
import { answered, closed, followedUp, requested, sealed } from '../testing/index.js';
import { consultation } from './consultation.decider.js';
import type { ConsultationEvent } from './consultation.events.js';

const asked = (...history: Posted<ConsultationEvent>[]) => given(consultation, ...history);

describe('S38: a consultation', () => {
  it('is asked, answered, followed up, answered again and closed', () => {
    const further = answered(sealed('d'));
    const course = [requested(), answered(), followedUp(), further, closed()];
    course.forEach((next, at) => expect(asked(...course.slice(0, at)).when(next)).toEqual([next.event]));
  });

  it('can do without a text where it is spoken', () => {
    const silent = { content: undefined, contentUntil: undefined };
    expect(asked().when(requested({ ...silent, channel: 'phone' }))).toHaveLength(1);
    expect(asked(requested()).when(answered(silent))).toHaveLength(1);
  });

  it('said twice is one', () => {
    const whole = [requested(), answered(), followedUp(), closed()];
    whole.forEach((said, at) => expect(asked(...whole.slice(0, at + 1)).when(said)).toEqual([]));
  });

  it('takes no other question under its id', () => {
    expect(() => asked(requested()).when(requested({ phase: 'inquiry' }))).toThrow(
      refused('consultation-already-requested'),
    );
  });

  it('is followed up only after an answer, and again only after the next', () => {
    expect(() => asked(requested()).when(followedUp())).toThrow(refused('consultation-not-answered'));
    expect(() => asked(requested(), answered(), followedUp()).when(followedUp(sealed('e')))).toThrow(
      refused('consultation-not-answered'),
    );
  });

  it('can be closed without an answer, and once closed stays so', () => {
    expect(asked(requested()).when(closed({ step: 'nothing' }))).toHaveLength(1);
    for (const next of [answered(), followedUp(), closed({ step: 'other' })])
      expect(() => asked(requested(), closed()).when(next)).toThrow(refused('consultation-closed'));
  });
});

describe('S14: it is between two units', () => {
  it('and goes to the other one only', () => {
    expect(() => asked(requested(), answered()).when(followedUp({ to: 'police' }))).toThrow(refused('wrong-recipient'));
    expect(() => asked(requested()).when(closed({ to: 'school' }))).toThrow(refused('wrong-recipient'));
    expect(() => asked(requested()).when(answered({ to: 'police' }))).toThrow(refused('wrong-recipient'));
  });

  it('S8: a third unit is told the same as when there is none', () => {
    const third = { unit: 'police' };
    for (const next of [answered({}, third), followedUp({}, third), closed({}, third)])
      for (const history of [[], [requested()], [requested(), answered()], [requested(), closed()]])
        expect(() => asked(...history).when(next)).toThrow(refused('no-such-consultation'));
  });

  it('neither takes the part of the other', () => {
    expect(() => asked(requested()).when(answered({ to: 'centre' }, { unit: 'school' }))).toThrow(
      refused('no-such-consultation'),
    );
    expect(() => asked(requested()).when(closed({ to: 'school' }, { unit: 'centre' }))).toThrow(
      refused('no-such-consultation'),
    );
  });
});

it('is told when it has happened, and whoever asks learns nothing from that', () => {
  const tomorrow = { occurred: '2026-02-11' };
  for (const unit of ['school', 'centre', 'police'])
    for (const next of [requested, answered, followedUp, closed])
      for (const history of [[], [requested()], [requested(), answered()], [requested(), closed()]])
        expect(() => asked(...history).when(next({}, { ...tomorrow, unit }))).toThrow(refused('day-not-possible'));
  expect(asked().when(requested({}, { occurred: '2026-02' }))).toHaveLength(1);
});

describe('S39: the text', () => {
  const told = (contentUntil: string | undefined) => () => asked().when(requested({ contentUntil }));
  it('goes with its last day', () => {
    expect(told(undefined)).toThrow(refused('text-without-end'));
    expect(() => asked().when(requested({ content: undefined }))).toThrow(refused('text-without-end'));
  });
  it('can be fetched for 90 days at most, and from today', () => {
    for (const day of ['2026-05-12', '2026-02-09']) expect(told(day)).toThrow(refused('text-not-short-lived'));
    for (const day of ['2026-05-11', '2026-02-10']) expect(told(day)()).toHaveLength(1);
  });
  it('of an answer and of a follow-up is as short-lived', () => {
    const long = { ...sealed('d'), contentUntil: '2027-01-01' };
    expect(() => asked(requested()).when(answered(long))).toThrow(refused('text-not-short-lived'));
    expect(() => asked(requested(), answered()).when(followedUp(long))).toThrow(refused('text-not-short-lived'));
  });
});

it('follows its course whatever is said in whatever order, and nothing follows its end', () => {
  const letter = fc.constantFrom(...'abcdef');
  const next = fc.oneof(
    letter.map((a) => requested(sealed(a))),
    letter.map((a) => answered(sealed(a))),
    letter.map((a) => followedUp(sealed(a))),
    fc.constantFrom('nothing', 'other').map((step) => closed({ step } as { step: 'nothing' })),
  );
  const courses = /^(r(a+(f(?=a|c|$)a*)*)?c?)?$/;
  fc.assert(
    fc.property(fc.array(next, { maxLength: 15 }), (all) => {
      const taken: Posted<ConsultationEvent>[] = [];
      for (const each of all)
        try {
          if (consultation.decide(fold(consultation, taken), each).length > 0) taken.push(each);
        } catch (error) {
          if (!(error instanceof Rejection)) throw error;
        }
      expect(taken.map(({ event }) => event.type['consultation.'.length]).join('')).toMatch(courses);
    }),
    { numRuns: 500 },
  );
});
