import { paymentStates } from './payment-state.js';
import type { FundingEvent } from './funding.events.js';
import { budget, determined, inputsFrom, paid, population, recorded, rule } from './testing/figures.js';

const basis = [budget(), population()];
const fixed = [...basis, determined(inputsFrom(...basis))];
const west = (on: string, ...events: FundingEvent[]) => paymentStates(inputsFrom(...fixed, ...events), 2021, on)[2];

it('is due on the first vardag of January: Monday 4 January 2021, or Saturday 2 January by a dated rule', () => {
  expect(west('2020-12-01')?.dueDate).toBe('2021-01-04');
  expect(west('2020-12-01', rule('saturday', 'counts'))?.dueDate).toBe('2021-01-02');
  expect(west('2020-12-01', rule('saturday', 'counts', '2021-01-02'))?.dueDate).toBe('2021-01-04');
});

it('is awaited, and late only after the due date', () => {
  expect(west('2021-01-04')).toMatchObject({
    status: 'awaited',
    late: false,
    due: 6_666,
    received: 0,
    basis: 'determined',
  });
  expect(west('2021-01-05')).toMatchObject({ status: 'awaited', late: true });
});

it('counts money from the day it is on the account, not before', () => {
  const payment = paid('west', 6_666, '2021-01-04', 0, '2021-01-04');
  expect(west('2021-01-03', payment)).toMatchObject({ status: 'awaited', received: 0 });
  expect(west('2021-01-04', payment)).toMatchObject({ status: 'received', late: false, settledOn: '2021-01-04' });
});

it('stays late when the last of it came after the due date', () => {
  const parts = [paid('west', 6_000, '2021-01-04', 666), paid('west', 666, '2021-01-05', 0, '2021-01-05')];
  expect(west('2021-01-04', ...parts)).toMatchObject({ status: 'partly-received', late: false, remaining: 666 });
  expect(west('2021-02-01', ...parts)).toMatchObject({ status: 'received', late: true, settledOn: '2021-01-05' });
});

it('shows a corrected payment as corrected, and open again when it no longer covers', () => {
  const payment = paid('west', 6_666, '2021-01-04', 0, '2021-01-04');
  const corrects = recorded(...fixed, payment).at(-1)!.id;
  const { type: _, ...was } = paid('west', 0, '2021-01-04', 6_666);
  const correction = { ...was, type: 'payment.corrected.v1' as const, corrects, reason: 'bounced' };
  expect(west('2021-02-01', payment, correction)).toMatchObject({
    status: 'awaited',
    corrected: true,
    remaining: 6_666,
    late: true,
  });
});

it('shows computed amounts until the contributions are determined', () => {
  expect(paymentStates(inputsFrom(...basis), 2021, '2021-01-01')[3]).toMatchObject({
    party: 'region',
    due: 40_000,
    basis: 'computed',
  });
});
