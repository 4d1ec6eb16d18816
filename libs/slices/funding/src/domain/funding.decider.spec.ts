import { given, posted, refused } from '#platform/domain/testing';
import { funding } from './funding.decider.js';
import type { FundingEvent } from './funding.events.js';
import { budget, determined, inputsFrom, paid, pkv, population, recorded, rule } from './testing/figures.js';

const basis = [budget(), population()];
const fixed = [...basis, determined(inputsFrom(...basis))];
const after = (...events: FundingEvent[]) => given(funding, ...recorded(...events));
const decide = (history: FundingEvent[], event: FundingEvent) => after(...history).when(posted(event));

it('adopts a budget only when its parts are the whole', () => {
  expect(decide([], budget())).toHaveLength(1);
  expect(() => decide([], budget({ total: 99_000 }))).toThrow(refused('budget-parts-do-not-sum'));
});

it('adopts a budget only when each payer has one place in it', () => {
  const parts = [
    ...budget().parts.slice(0, 1),
    { part: 'region', basis: 'sole-payer' as const, payers: ['north'], amount: 40_000 },
  ];
  expect(() => decide([], budget({ parts }))).toThrow(refused('budget-payers-unclear'));
});

it('records the same index or rule once, and a correction always', () => {
  const history = [pkv('2021-02-25', 2022, 250), rule('base', 'percentages')];
  expect(decide(history, pkv('2021-02-25', 2022, 250))).toEqual([]);
  expect(decide(history, pkv('2021-02-25', 2022, 260))).toHaveLength(1);
  expect(decide(history, rule('base', 'percentages'))).toEqual([]);
  expect(decide(history, rule('base', 'stated-amounts'))).toHaveLength(1);
});

it('accepts the contributions that the recorded inputs give', () => {
  expect(decide(basis, determined(inputsFrom(...basis)))).toHaveLength(1);
});

it('refuses a sum that is a krona wrong, and says by how much', () => {
  const right = determined(inputsFrom(...basis));
  const [first, ...others] = right.contributions;
  const wrong = { ...right, contributions: [{ ...first!, amount: first!.amount + 1 }, ...others] };
  expect(() => decide(basis, wrong)).toThrow(/north is 1 kr above 33336 kr/);
  expect(() => decide(basis, wrong)).toThrow(refused('contribution-differs'));
  expect(() => decide(basis, { ...right, total: right.total - 5 })).toThrow(/total is 5 kr below 100000 kr/);
  expect(() => decide(basis, { ...right, contributions: others })).toThrow(/missing/);
});

it('refuses contributions whose arithmetic or citations are not those used', () => {
  const right = determined(inputsFrom(...basis));
  expect(() => decide(basis, { ...right, arithmetic: right.arithmetic.slice(1) })).toThrow(
    refused('contribution-unexplained'),
  );
  expect(() => decide(basis, { ...right, cites: right.cites.slice(1) })).toThrow(refused('contribution-unexplained'));
});

it('takes no money for a year whose contributions nobody has determined', () => {
  expect(() => decide(basis, paid('west', 6_666, '2021-01-04', 0, '2021-01-04'))).toThrow(
    refused('contribution-not-determined'),
  );
  expect(() => decide(fixed, paid('south', 1, '2021-01-04', 0))).toThrow(refused('party-owes-nothing'));
});

it('believes what remains after a payment only when it is right', () => {
  expect(decide(fixed, paid('west', 6_000, '2021-01-04', 666))).toHaveLength(1);
  expect(() => decide(fixed, paid('west', 6_000, '2021-01-04', 0, '2021-01-04'))).toThrow(
    refused('payment-remaining-differs'),
  );
  expect(() => decide(fixed, paid('west', 6_666, '2021-01-04', 0))).toThrow(refused('payment-remaining-differs'));
});

it('counts a contribution as settled on the day the last of it was on the account, in whatever order it is recorded', () => {
  const history = [...fixed, paid('west', 6_000, '2021-01-11', 666)];
  expect(decide(history, paid('west', 666, '2021-01-04', 0, '2021-01-11'))).toHaveLength(1);
  expect(() => decide(history, paid('west', 666, '2021-01-04', 0, '2021-01-04'))).toThrow(
    refused('payment-remaining-differs'),
  );
});

it('requests what remains, no more and no less', () => {
  const request = { ...paid('west', 6_666, '', 0), type: 'payment.requested.v1' as const };
  const { agreementId, year, party, type } = request;
  expect(decide(fixed, { agreementId, year, party, type, amount: 6_666 })).toHaveLength(1);
  expect(() => decide(fixed, { agreementId, year, party, type, amount: 6_667 })).toThrow(
    refused('payment-request-differs'),
  );
});

describe('a correction', () => {
  const history = [...fixed, paid('west', 6_666, '2021-01-04', 0, '2021-01-04')];
  const corrects = recorded(...history).at(-1)!.id;
  const { type: _, ...was } = paid('west', 6_000, '2021-01-05', 666);
  const correction = { ...was, type: 'payment.corrected.v1' as const, corrects, reason: 'misread' };

  it('replaces amount and day of one payment', () => {
    expect(decide(history, correction)).toHaveLength(1);
    expect(decide([...history, correction], correction)).toEqual([]);
  });

  it('names a payment of the same party and year', () => {
    expect(() => decide(history, { ...correction, party: 'east' })).toThrow(refused('payment-to-correct-not-found'));
  });

  it('must say that a settled payment is open again', () => {
    expect(() => decide(history, { ...correction, remaining: 0, settledOn: '2021-01-05' })).toThrow(
      refused('payment-remaining-differs'),
    );
  });
});

it('makes a changed contribution tell how those stand who have already paid', () => {
  const history = [...fixed, paid('west', 6_666, '2021-01-04', 0, '2021-01-04'), rule('base', 'percentages')];
  const anew = determined(inputsFrom(...history));
  expect(anew.settlement).toEqual([{ party: 'west', remaining: 111 }]);
  expect(decide(history, anew)).toHaveLength(1);
  expect(() => decide(history, { ...anew, settlement: [] })).toThrow(refused('settlement-differs'));
});
