import type { ObligationFact } from '#platform/domain';
import fc from 'fast-check';
import { emptyLedger, withFact, type Ledger } from './ledger.js';
import { obligationsOn } from './obligations-on.js';

const ledger = 'agreement-1';
type FactOf<Kind extends ObligationFact['fact']> = Extract<ObligationFact, { fact: Kind }>;
const owed = (id: string, due: FactOf<'owed'>['due'], owner = 'west'): ObligationFact => ({
  fact: 'owed',
  ledger,
  id,
  kind: 'payment',
  owner,
  due,
  rule: '§ 9',
  titleSv: `Betala ${id}`,
  titleEn: `Pay ${id}`,
});
const payment: FactOf<'owed'>['due'] = { kind: 'first-weekday-of-january', year: 2021 };
const done = (id: string, on: string): ObligationFact => ({ fact: 'done', ledger, id, on });
const reopened = (id: string): ObligationFact => ({ fact: 'reopened', ledger, id });
const released = (owner: string, after: string): ObligationFact => ({ fact: 'released', ledger, owner, after });
const saturday = (from: string, saturdayCounts: boolean): ObligationFact => ({
  fact: 'saturday-rule',
  ledger,
  from,
  saturdayCounts,
});

const at = (minute: number): string => `2021-01-01T00:${String(minute).padStart(2, '0')}:00.000Z`;
const said = (minute: number, since: string | null = null) => ({ recordedAt: at(minute), since });
const from = (...facts: ObligationFact[]): Ledger =>
  facts.reduce<Ledger>((to, fact, place) => withFact(to, fact, said(place)), emptyLedger);
const on = (day: string, ...facts: ObligationFact[]) => obligationsOn(ledger, from(...facts), day);

it.each([
  ['2021-01-03', 'open'],
  ['2021-01-04', 'open'],
  ['2021-01-05', 'overdue'],
])('on %s a payment due on the first vardag of January 2021 is %s', (day, status) => {
  expect(on(day, owed('p', payment))).toMatchObject([
    { status, dueFrom: '2021-01-04', dueBy: '2021-01-04', late: false },
  ]);
});

it('is overdue until the day it is done, and late from then on', () => {
  const facts = [owed('p', payment), done('p', '2021-01-07')];
  expect(on('2021-01-06', ...facts)).toMatchObject([{ status: 'overdue', doneOn: null, late: false }]);
  expect(on('2021-01-07', ...facts)).toMatchObject([{ status: 'done', doneOn: '2021-01-07', late: true }]);
});

it('is done in time on the last day', () => {
  expect(on('2021-02-01', owed('p', payment), done('p', '2021-01-04'))).toMatchObject([
    { status: 'done', late: false },
  ]);
});

it('is open again when a correction takes the completion back', () => {
  expect(on('2021-02-01', owed('p', payment), done('p', '2021-01-04'), reopened('p'))).toMatchObject([
    { status: 'overdue', doneOn: null },
  ]);
});

it('moves to Saturday only from the year in which the rule applies on 1 January', () => {
  const dueBy = (...facts: ObligationFact[]) => on('2021-01-01', owed('p', payment), ...facts)[0]?.dueBy;
  expect(dueBy(saturday('2021-01-01', true))).toBe('2021-01-02');
  expect(dueBy(saturday('2021-01-02', true))).toBe('2021-01-04');
  expect(dueBy(saturday('2020-01-01', true), saturday('2020-06-01', false))).toBe('2021-01-04');
  expect(dueBy(saturday('2021-01-01', true), saturday('2021-01-01', false))).toBe('2021-01-04');
});

it('is due within a part of the calendar until its last day', () => {
  const review = owed('review', { kind: 'within', occurred: '2021' });
  expect(on('2021-12-31', review)).toMatchObject([{ status: 'open', dueFrom: '2021-01-01', dueBy: '2021-12-31' }]);
  expect(on('2022-01-01', review)).toMatchObject([{ status: 'overdue' }]);
});

it('is never overdue when not even the year is known', () => {
  expect(on('2099-01-01', owed('reply', { kind: 'within', occurred: 'XXXX-04-30' }))).toMatchObject([
    { status: 'open', dueBy: null },
  ]);
});

describe('what was said on a day', () => {
  const ofDays = (...facts: (readonly [since: string, fact: ObligationFact])[]): Ledger =>
    facts.reduce<Ledger>((to, [since, fact], place) => withFact(to, fact, said(place, since)), emptyLedger);
  const dueOn = (date: string): FactOf<'owed'>['due'] => ({ kind: 'date', date });

  it('is owed from that day, not before', () => {
    const told = ofDays(['2020-10-23', owed('p', payment)]);
    expect(obligationsOn(ledger, told, '2020-10-22')).toEqual([]);
    expect(obligationsOn(ledger, told, '2020-10-23')).toMatchObject([{ status: 'open' }]);
  });

  it('moves a deadline from that day, and leaves it where it was until then', () => {
    const told = ofDays(['2020-10-23', owed('p', dueOn('2022-12-31'))], ['2021-06-01', owed('p', dueOn('2022-06-30'))]);
    expect(obligationsOn(ledger, told, '2021-05-31')).toMatchObject([{ dueBy: '2022-12-31' }]);
    expect(obligationsOn(ledger, told, '2021-06-01')).toMatchObject([{ dueBy: '2022-06-30' }]);
  });

  it('releases from that day: who asks to leave still owed everything the day before', () => {
    const told = ofDays(['2020-10-23', owed('p', dueOn('2023-01-02'))], ['2021-12-15', released('west', '2022-12-31')]);
    expect(obligationsOn(ledger, told, '2021-12-14')).toMatchObject([{ status: 'open' }]);
    expect(obligationsOn(ledger, told, '2021-12-15')).toMatchObject([{ status: 'released' }]);
  });
});

it.each(['withdrawal-deadline', 'notice-deadline', 'end-of-period'] as const)(
  'a %s that is over has passed: nobody owed anything, so nobody is late',
  (kind) => {
    const deadline = { ...owed('d', { kind: 'date', date: '2021-12-31' }), kind } as ObligationFact;
    expect(on('2021-12-31', deadline)).toMatchObject([{ status: 'open' }]);
    expect(on('2022-01-01', deadline)).toMatchObject([{ status: 'passed', late: false }]);
  },
);

describe('a party that has left', () => {
  const due = (date: string): FactOf<'owed'>['due'] => ({ kind: 'date', date });
  const statuses = (release: ObligationFact, ...facts: ObligationFact[]) =>
    on('2023-06-01', ...facts, release).map(({ status }) => status);

  it('owes what fell due by its last day and nothing later', () => {
    expect(
      statuses(released('west', '2022-12-31'), owed('a', due('2022-12-31')), owed('b', due('2023-01-02'))),
    ).toEqual(['overdue', 'released']);
  });

  it('is released with its boards, and nobody else is', () => {
    const facts = [
      owed('a', due('2023-01-02'), 'west/board'),
      owed('b', due('2023-01-02'), 'west-side'),
      owed('c', due('2023-01-02'), 'all-parties'),
    ];
    expect(statuses(released('west', '2022-12-31'), ...facts)).toEqual(['released', 'overdue', 'overdue']);
    expect(statuses(released('*', '2022-12-31'), ...facts)).toEqual(['released', 'released', 'released']);
  });

  it('owes again what is said of it after it has come back', () => {
    const facts = [owed('a', due('2023-01-02')), released('west', '2022-12-31'), owed('a', due('2023-01-02'))];
    expect(on('2023-06-01', ...facts)).toMatchObject([{ status: 'overdue' }]);
  });

  it('is not released from the final account that the end itself brings', () => {
    const facts = [owed('p', due('2024-01-02')), released('*', '2022-12-31'), owed('final-account', due('2023-06-30'))];
    expect(on('2023-06-30', ...facts)).toMatchObject([
      { id: 'final-account', status: 'open' },
      { id: 'p', status: 'released' },
    ]);
  });

  it('keeps what it did', () => {
    expect(statuses(released('west', '2022-12-31'), owed('a', due('2023-01-02')), done('a', '2022-12-01'))).toEqual([
      'done',
    ]);
  });
});

it('shows nothing for something done that nobody is said to owe', () => {
  expect(on('2021-02-01', done('p', '2021-01-04'))).toEqual([]);
  expect(on('2021-02-01', done('p', '2021-01-04'), owed('p', payment))).toMatchObject([{ status: 'done' }]);
});

it('does not depend on the order of facts about different things', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((day) => `2021-01-${String(day).padStart(2, '0')}`);
  const about = (id: string) =>
    fc.subarray([owed(id, payment), done(id, '2021-01-05'), reopened(id), done(id, '2021-01-03')]);
  const queues = fc.tuple(about('a'), about('b'), about('c'), fc.subarray([saturday('2020-06-01', true)]));
  const after = fc.shuffledSubarray([released('west', '2021-01-02'), released('*', '2020-12-01')]);
  fc.assert(
    fc.property(queues, after, fc.array(fc.nat(3)), day, (queues, releases, turns, day) => {
      const straight = queues.flat();
      const waiting = queues.map((queue) => [...queue]);
      const mixed = [...turns, 0, 1, 2, 3].flatMap((turn, place) =>
        waiting[turn]!.splice(0, place < turns.length ? 1 : Infinity),
      );
      const stamped = (facts: ObligationFact[]): Ledger =>
        facts.reduce<Ledger>((to, fact) => withFact(to, fact, said(straight.indexOf(fact) + 1)), emptyLedger);
      const seen = (facts: ObligationFact[]) => obligationsOn(ledger, stamped([...facts, ...releases]), day);
      expect(stamped(mixed)).toEqual(stamped(straight));
      expect(seen(mixed)).toEqual(seen(straight));
    }),
  );
});
