import type { ObligationFact, Unit, UnitRole } from '#platform/domain';
import { posted } from '#platform/domain/testing';
import type { FundingEvent } from './domain/funding.events.js';
import {
  agreementId,
  budget,
  determined,
  inputsFrom,
  paid,
  population,
  recorded,
  rule,
} from './domain/testing/figures.js';
import { fundingCatalogue } from './funding.catalogue.js';

const unit = (party: string, roles: UnitRole[], bodies: string[] = []): Unit => ({
  id: `${party}-unit`,
  party,
  name: party,
  secrecyRegime: 'other',
  bodies,
  functions: ['registrar'],
  roles,
});
const operator = unit('north', ['operator']);
const association = unit('association', ['municipal-association']);
const other = unit('west', ['signatory'], ['west/board']);

const entry = <Event extends FundingEvent>(event: Event) =>
  fundingCatalogue.events[event.type] as unknown as {
    mayPost: (unit: Unit, event: Event) => boolean;
    obligations: (recorded: object) => readonly ObligationFact[];
  };
const may = (event: FundingEvent): boolean[] =>
  [operator, association, other].map((who) => entry(event).mayPost(who, event));
const owed = (event: FundingEvent): readonly ObligationFact[] => entry(event).obligations(posted(event));

it('lets the operator keep the money, the association the population, and nobody else either', () => {
  expect(may(budget())).toEqual([true, false, false]);
  expect(may(paid('west', 1, '2021-01-04', 0))).toEqual([true, false, false]);
  expect(may(rule('base', 'percentages'))).toEqual([true, false, false]);
  expect(may(population())).toEqual([true, true, false]);
});

it('lets a body state its own amount and nobody state it for them', () => {
  const stated = {
    type: 'stated-amount.recorded.v1' as const,
    agreementId,
    concerns: 'west',
    amount: 1,
    approximate: false,
    wording: '',
    sources: [],
  };
  expect(may({ ...stated, statedBy: 'west/board' })).toEqual([false, false, true]);
  expect(may({ ...stated, statedBy: 'west/another-board' })).toEqual([false, false, false]);
  expect(may({ ...stated, statedBy: 'west' })).toEqual([false, false, true]);
});

it('closes the payment on the day the whole was on the account', () => {
  const done = { fact: 'done', ledger: agreementId, id: 'payment/2021/west', on: '2021-01-04' };
  expect(owed(paid('west', 6_666, '2021-01-04', 0, '2021-01-04'))).toEqual([done]);
  expect(owed(paid('west', 6_000, '2021-01-04', 666))).toEqual([]);
});

it('opens it again when a correction or a new split leaves something to pay', () => {
  const reopened = { fact: 'reopened', ledger: agreementId, id: 'payment/2021/west' };
  const { type: _, ...was } = paid('west', 6_000, '2021-01-04', 666);
  expect(
    owed({ ...was, type: 'payment.corrected.v1', corrects: recorded(budget())[0]!.id, reason: 'misread' }),
  ).toEqual([reopened]);
  const right = determined(inputsFrom(budget(), population()));
  expect(owed({ ...right, settlement: [{ party: 'west', remaining: 111 }] })).toEqual([reopened]);
  expect(owed(right)).toEqual([]);
});

it('tells the calendar whether Saturday counts, and of no other rule', () => {
  const fact = { fact: 'saturday-rule', ledger: agreementId, from: '2022-01-01', saturdayCounts: true };
  expect(owed(rule('saturday', 'counts', '2022-01-01'))).toEqual([fact]);
  expect(owed(rule('base', 'percentages'))).toEqual([]);
});
