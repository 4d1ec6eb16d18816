import { fold, isCalendarDate, parseOccurred, type Posted, type Unit } from '#platform/domain';
import { checkForm } from '#platform/intake';
import { readFileSync } from 'node:fs';
import { contributions } from './domain/contributions.js';
import { funding } from './domain/funding.decider.js';
import type { FundingEvent } from './domain/funding.events.js';
import { statedBeside } from './domain/stated-amounts.js';
import { fundingCatalogue } from './funding.catalogue.js';

interface Line {
  readonly unit: string;
  readonly event: {
    readonly id: string;
    readonly source: string;
    readonly type: FundingEvent['type'];
    readonly occurred: string;
    readonly data: object;
  };
}
const folder = new URL('../../../../deploy/collaborations/goteborg-stodcentrum/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
const history = read('history/30-funding.json') as readonly Line[];
const { units } = read('collaboration.json') as {
  readonly units: readonly (Omit<Unit, 'bodies'> & { readonly bodies: readonly { id: string }[] })[];
};

const events = history.map(({ unit, event: { data, ...event } }): Posted<FundingEvent> => {
  const fact = { type: event.type, ...data } as FundingEvent;
  return { ...event, unit, function: 'registrar', recordedAt: '2020-11-01T00:00:00.000Z', event: fact };
});
const inputs = fold(funding, events);
const year2021 = contributions(inputs, 2021);

it.each(events.map((posted) => [posted.event.type, posted.id, posted] as const))(
  '%s %s is well formed and posted by who may',
  (type, _, posted) => {
    const { form, mayPost } = fundingCatalogue.events[type];
    const { type: _type, ...data } = posted.event;
    expect(checkForm(form, type, data)).toEqual(posted.event);
    const { bodies, ...unit } = units.find(({ id }) => id === posted.unit)!;
    const may = mayPost as (unit: Unit, event: FundingEvent) => boolean;
    expect(may({ ...unit, bodies: bodies.map(({ id }) => id) }, posted.event)).toBe(true);
    expect(parseOccurred(posted.occurred)).toBeDefined();
  },
);

it('is accepted by the decider in its order, and each event once', () => {
  events.forEach((posted, place) =>
    expect(funding.decide(fold(funding, events.slice(0, place)), posted)).toEqual([posted.event]),
  );
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
});

it('makes the eleven municipalities pay 1 500 000 kr together in 2021, to the krona', () => {
  const municipalities = year2021.contributions.filter(({ part }) => part === 'municipalities');
  expect(municipalities).toHaveLength(11);
  expect(municipalities.reduce((sum, { share }) => sum + share, 0)).toBe(10_000);
  expect(municipalities.reduce((sum, { amount }) => sum + amount, 0)).toBe(1_500_000);
  expect(year2021.total).toBe(2_250_000);
});

it('gives each municipality its share of the inhabitants of the eleven on 2019-12-31', () => {
  expect(isCalendarDate(year2021.populationVintage)).toBe(true);
  expect(
    Object.fromEntries(year2021.contributions.map(({ party, share, amount }) => [party, [share, amount]])),
  ).toEqual({
    goteborg: [5_814, 872_100],
    harryda: [381, 57_150],
    kungsbacka: [847, 127_050],
    tjorn: [161, 24_150],
    stenungsund: [269, 40_350],
    partille: [394, 59_100],
    molndal: [696, 104_400],
    ockero: [130, 19_500],
    alingsas: [416, 62_400],
    lerum: [427, 64_050],
    kungalv: [465, 69_750],
    vgr: [10_000, 750_000],
  });
});

it('keeps the amounts that boards stated beside the computed ones, and computes none for a municipality without a name', () => {
  const stated = statedBeside(inputs, year2021);
  expect(stated.filter(({ concerns }) => concerns === 'ockero').map(({ amount }) => amount)).toEqual([15_000, 15_000]);
  expect(stated.find(({ concerns }) => concerns === 'unnamed-municipality')).toMatchObject({
    amount: 30_000,
    computed: null,
  });
  expect(stated.find(({ concerns, amount }) => concerns === 'total' && amount === 3_000_000)?.difference).toBe(
    -750_000,
  );
});
