import { readFileSync } from 'node:fs';
import { parseOccurred, type Posted } from '#platform/domain';
import { readCollaboration } from '#platform/identity';
import { checkForm, type Catalogue } from '#platform/intake';
import { externalActorsCatalogue, partiesCatalogue } from './parties.catalogue.js';
import type { PartyEvent } from './domain/party.events.js';
import type { Party } from './domain/party.state.js';
import { candidacyOn, costBearersOn } from './domain/questions.js';

interface Entry {
  readonly unit: string;
  readonly function: string;
  readonly event: {
    readonly id: string;
    readonly source: string;
    readonly type: string;
    readonly occurred: string;
    readonly data: Record<string, unknown>;
  };
}

const folder = 'deploy/collaborations/goteborg-stodcentrum';
const json = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as unknown;
const entries = json('history/10-parties.json') as Entry[];
const collaboration = readCollaboration(json('collaboration.json'), 'collaboration.json');

// Two catalogues of different events are asked alike here.
// eslint-disable-next-line typescript/no-explicit-any
type AnyCatalogue = Catalogue<any, any>;
type AnyEntry = { readonly form: new () => object; readonly mayPost: (unit: unknown, event: unknown) => boolean };
const catalogueOf = (type: string): AnyCatalogue =>
  [partiesCatalogue, externalActorsCatalogue].find(({ events }) => type in events)!;

const states = new Map<string, unknown>();

/** What the rules make of one entry: whether the unit may say it, and what is recorded. */
const take = ({
  unit,
  function: acting,
  event,
}: Entry): { id: string; permitted: boolean; fact: unknown; decided: unknown } => {
  const { id, source, occurred, type, data } = event;
  const { stream, decider, events } = catalogueOf(type);
  const { form, mayPost } = (events as Record<string, AnyEntry>)[type]!;
  const fact = checkForm(form, type, data) as PartyEvent;
  const posted: Posted<PartyEvent> = {
    id,
    source,
    occurred,
    unit,
    function: acting,
    recordedAt: '2026-01-01T00:00:00.000Z',
    event: fact,
  };
  const state: unknown = states.get(stream(fact, unit)) ?? decider.initial;
  const decided = decider.decide(state, posted);
  states.set(stream(fact, unit), decider.evolve(state, posted));
  return {
    id,
    permitted: mayPost(
      collaboration.units.find((known) => known.id === unit),
      fact,
    ),
    fact,
    decided,
  };
};
const taken = entries.map(take);

const party = (id: string): Extract<Party, { status: 'registered' }> =>
  states.get(`party-${id}`) as Extract<Party, { status: 'registered' }>;
const candidates = (): string[] =>
  collaboration.parties.map(({ id }) => id).filter((id) => (party(id)?.facts.candidacy.length ?? 0) > 0);

it('is accepted event by event, dated in EDTF, with an id for each', () => {
  expect(taken.map(({ id, permitted, decided }) => ({ id, permitted, decided }))).toEqual(
    taken.map(({ id, fact }) => ({ id, permitted: true, decided: [fact] })),
  );
  expect(entries.filter(({ event }) => !parseOccurred(event.occurred))).toEqual([]);
  expect(new Set(entries.map(({ event }) => event.id)).size).toBe(entries.length);
});

it('asked 13 municipalities, of which 11 said yes; Ale and Lilla Edet declined (K3)', () => {
  const answers = candidates().map((id) => [id, candidacyOn(party(id).facts, '2020-10-23')?.answer]);
  expect(answers).toHaveLength(13);
  expect(answers.filter(([, answer]) => answer === 'no')).toEqual([
    ['ale', 'no'],
    ['lilla-edet', 'no'],
  ]);
  expect(answers.filter(([, answer]) => answer === 'yes')).toHaveLength(11);
});

it('registers every unit of the parties in one regime (K59), and not the one that only runs the hub (S12)', () => {
  for (const unit of collaboration.units.filter(({ secrecyRegime }) => secrecyRegime !== 'technical-operator')) {
    expect(party(unit.party).facts.units.find((registered) => registered.unit === unit.id)?.secrecyRegime).toBe(
      unit.secrecyRegime,
    );
  }
});

it('has the police and the region lend half a post each to the city (K8, K9)', () => {
  const loans = ['polismyndigheten-region-vast', 'vgr'].flatMap((id) =>
    party(id).facts.lentStaff.map(({ workplace, percentOfPost }) => [id, workplace, percentOfPost]),
  );
  expect(loans).toEqual([
    ['polismyndigheten-region-vast', 'goteborg', 50],
    ['vgr', 'goteborg', 50],
  ]);
});

it('gives every party its role and its own responsibility for personal data, the city the operation, the association none (K4, K6, K7, K60)', () => {
  const roles = (id: string): string[] => party(id).facts.roles.map(({ role }) => role);
  const bound = collaboration.parties.map(({ id }) => id).filter((id) => party(id) && roles(id).length > 0);
  expect(bound).toHaveLength(13);
  expect(roles('goteborg')).toEqual(expect.arrayContaining(['operating-party', 'main-employer']));
  expect(roles('vgr')).toEqual(['cooperating-party']);
  expect(bound.filter((id) => !party(id).facts.registered.controller)).toEqual([]);
  expect(roles('gr')).toEqual([]);
});

it('has both boards of the region bear its cost, and one board of each municipality that names one (K15)', () => {
  const bearing = (id: string): string[] => costBearersOn(party(id).facts, '2021-01-01').map(({ board }) => board);
  expect(bearing('vgr')).toEqual(['Göteborgs hälso- och sjukvårdsnämnd', 'Västra hälso- och sjukvårdsnämnden']);
  expect(bearing('kungsbacka')).toEqual(['nämnden för Kultur & Fritid']);
  expect(costBearersOn(party('vgr').facts, '2020-09-24')).toHaveLength(1);
});

it('appoints no contact point, since the material names none', () => {
  expect(entries.filter(({ event }) => event.type === 'party.contact-point-appointed.v1')).toEqual([]);
});
