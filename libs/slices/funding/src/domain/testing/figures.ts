import type { Posted } from '#platform/domain';
import { posted } from '#platform/domain/testing';
import type {
  BudgetAdopted,
  ContributionDetermined,
  FundingEvent,
  PaymentReceived,
  PopulationRecorded,
} from '../funding.events.js';
import type { PriceIndexPublished, RuleAdopted } from '../funding.events.js';
import { contributions } from '../contributions.js';
import { noInputs, withFact, type FundingInputs } from '../funding-inputs.js';
import { settlementOf } from '../standing.js';

// All figures here are synthetic.
export const agreementId = 'aaaaaaaa-0000-4000-8000-000000000001';

const eventId = (place: number): string => `00000000-0000-4000-8000-${String(place + 1).padStart(12, '0')}`;

/** Gives each event an id by its place. */
export const recorded = (...events: readonly FundingEvent[]): Posted<FundingEvent>[] =>
  events.map((event, place) => posted(event, { id: eventId(place) }));

export const inputsFrom = (...events: readonly FundingEvent[]): FundingInputs =>
  recorded(...events).reduce(withFact, noInputs);

/** A hundred thousand kronor: three municipalities 60 000, a region 40 000; written as 61 and 39 per cent. */
export const budget = (over: Partial<BudgetAdopted> = {}): BudgetAdopted => ({
  type: 'budget.adopted.v1',
  agreementId,
  fromYear: 2021,
  total: 100_000,
  parts: [
    {
      part: 'municipalities',
      basis: 'by-population',
      payers: ['north', 'east', 'west'],
      amount: 60_000,
      percentAsWritten: 6_100,
    },
    { part: 'region', basis: 'sole-payer', payers: ['region'], amount: 40_000, percentAsWritten: 3_900 },
  ],
  inKind: [],
  sources: [],
  ...over,
});

const people = { north: 5_000, east: 3_000, west: 1_000, south: 1_000 };

export const population = (referenceDate = '2019-12-31', over: Partial<typeof people> = {}): PopulationRecorded => ({
  type: 'population.recorded.v1',
  agreementId,
  referenceDate,
  figures: Object.entries({ ...people, ...over }).map(([party, inhabitants], place) => ({
    municipalityCode: String(1_001 + place),
    party,
    inhabitants,
    source: 'synthetic',
  })),
});

export const pkv = (published: string, refersToYear: number, percentHundredths: number): PriceIndexPublished => ({
  type: 'price-index.published.v1',
  agreementId,
  index: 'PKV',
  circular: `synthetic ${published.slice(0, 7)}`,
  published,
  refersToYear,
  percentHundredths,
  citation: 'synthetic, for tests only',
});

export const rule = (rule: RuleAdopted['rule'], value: string, appliesFrom = '2021-01-01'): RuleAdopted => ({
  type: 'rule.adopted.v1',
  agreementId,
  rule,
  value,
  appliesFrom,
  decidedBy: 'the steering group',
  reason: 'synthetic',
});

/** The determination that these inputs give. */
export const determined = (inputs: FundingInputs, year = 2021): ContributionDetermined => {
  const { method, total, populationVintage, contributions: rows, arithmetic, cites } = contributions(inputs, year);
  const settlement = settlementOf(inputs, year, rows);
  return {
    type: 'contribution.determined.v1',
    agreementId,
    year,
    method,
    total,
    ...(populationVintage ? { populationVintage } : {}),
    contributions: rows,
    arithmetic,
    cites,
    settlement,
  };
};

export const paid = (
  party: string,
  amount: number,
  onAccount: string,
  remaining: number,
  settledOn?: string,
): PaymentReceived => ({
  type: 'payment.received.v1',
  agreementId,
  year: 2021,
  party,
  amount,
  onAccount,
  remaining,
  ...(settledOn ? { settledOn } : {}),
});
