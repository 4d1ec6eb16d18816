import { NotFoundException } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Directory, type Caller, type Publisher } from '#platform/identity';
import { directory } from '../testing/house.js';
import { aPlan, releasingHub } from '../testing/index.js';
import { factsOf } from '../testing/rdf-reader.js';
import { CatalogueController } from './catalogue.controller.js';

const publisher: Publisher = {
  name: 'Göteborgs Stad',
  ...{ organisationNumber: '212000-1355', type: 'LocalAuthority', contact: { name: 'Här', email: 'har@example.se' } },
  licence: 'http://creativecommons.org/publicdomain/zero/1.0/',
};
const caller = { collaboration: 'here' } as Caller;
const url = 'https://hub.example.se/v1/statistics/catalogue';
const hub = await releasingHub();
afterAll(() => hub.close());

/** As it is with a publisher, or with none. */
const catalogue = (named?: Publisher): Promise<string> => {
  const [here] = directory.collaborations;
  const known = new Directory([{ ...here!, ...(named ? { publisher: named } : {}) }]);
  return new CatalogueController(hub.hub.get(QueryBus), known).catalogue(caller, url);
};

beforeAll(async () => {
  await hub.tell('centre', aPlan());
  for (let nth = 0; nth < 8; nth++) await hub.visit('2026-01-11', { way: nth < 6 ? 'ash' : 'self' });
  await hub.release('2027-02-09');
}, 60_000);

it('K44: the catalogue describes what everybody is told, at the address where it is, and nothing of one party', async () => {
  const facts = await factsOf(await catalogue(publisher));
  const datasets = facts.filter(({ property, value }) => property === 'type' && /[/#]Dataset$/.test(value));
  expect(datasets.map(({ subject }) => subject)).toContainEqual(
    expect.stringMatching(
      /^https:\/\/hub\.example\.se\/v1\/statistics\/releases\/[0-9a-f-]{36}\/tables\/place-half-year$/,
    ),
  );
  expect(datasets.some(({ subject }) => subject.endsWith('own-year'))).toBe(false);
  expect(facts).toContainEqual(expect.objectContaining({ property: 'name', value: 'Göteborgs Stad' }));
});

it('there is no catalogue where nobody answers for it', async () =>
  expect(catalogue()).rejects.toThrow(NotFoundException));
