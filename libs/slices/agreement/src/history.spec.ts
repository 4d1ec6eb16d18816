import { readFileSync } from 'node:fs';
import { fold, parseOccurred, type Posted } from '#platform/domain';
import { readCollaboration } from '#platform/identity';
import { checkForm, type Catalogue } from '#platform/intake';
import { agreementCatalogue } from './agreement.catalogue.js';
import { contradictionsCatalogue } from './contradictions.catalogue.js';
import { agreement } from './domain/agreement.decider.js';
import type { AgreementEvent } from './domain/agreement.events.js';
import type { Agreement } from './domain/agreement.state.js';
import { partiesOn } from './domain/memberships.js';
import { statusOn } from './domain/questions.js';
import { signaturesOn } from './domain/signatures.js';

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
const entries = JSON.parse(readFileSync(`${folder}/history/20-agreement.json`, 'utf8')) as Entry[];
const collaboration = readCollaboration(
  JSON.parse(readFileSync(`${folder}/collaboration.json`, 'utf8')),
  `${folder}/collaboration.json`,
);

// Two catalogues of different events are asked alike here.
// eslint-disable-next-line typescript/no-explicit-any
type AnyCatalogue = Catalogue<any, any>;
const catalogueOf = (type: string): AnyCatalogue =>
  [agreementCatalogue, contradictionsCatalogue].find(({ events }) => type in events)!;

const postedOf = ({ unit, function: acting, event }: Entry): Posted<AgreementEvent> => {
  const { id, source, occurred, type, data } = event;
  const form = (catalogueOf(type).events as Record<string, { form: new () => object }>)[type]!.form;
  return {
    id,
    source,
    occurred,
    unit,
    function: acting,
    recordedAt: '2026-01-01T00:00:00.000Z',
    event: checkForm(form, type, data) as AgreementEvent,
  };
};

const replay = (): Map<string, unknown> => {
  const states = new Map<string, unknown>();
  for (const entry of entries) {
    const posted = postedOf(entry);
    const { stream, decider, events } = catalogueOf(entry.event.type);
    const unit = collaboration.units.find(({ id }) => id === entry.unit)!;
    expect([
      entry.event.id,
      (events as Record<string, { mayPost: (u: typeof unit, e: unknown) => boolean }>)[entry.event.type]!.mayPost(
        unit,
        posted.event,
      ),
    ]).toEqual([entry.event.id, true]);
    const key = stream(posted.event, posted.unit);
    const state: unknown = states.get(key) ?? decider.initial;
    expect([entry.event.id, decider.decide(state, posted)]).toEqual([entry.event.id, [posted.event]]);
    states.set(key, decider.evolve(state, posted));
  }
  return states;
};

it('is accepted event by event: known forms, by units that may say so, in an order that the rules follow', () => {
  expect(replay().size).toBe(17);
});

it('dates everything in EDTF, names units that exist, and uses an id once', () => {
  expect(entries.filter(({ event }) => !parseOccurred(event.occurred))).toEqual([]);
  expect(new Set(entries.map(({ event }) => event.id)).size).toBe(entries.length);
});

describe('the agreement of 2020-10-23', () => {
  const own = entries.filter(({ event }) => event.type.startsWith('agreement.')).map(postedOf);
  const state = fold(agreement, own) as Exclude<Agreement, { status: 'absent' }>;

  it('has 14 signature blocks of 13 parties, and none is signed in the material', () => {
    expect(signaturesOn(state.facts, '2026-01-01')).toMatchObject({ needed: 14, given: 0, complete: false });
    expect(state.facts.despiteMissingSignatures).not.toBeNull();
    expect(partiesOn(state, '2021-01-01')).toHaveLength(13);
  });

  it('gives nobody notice, withdrawal or accession, since the material has none', () => {
    expect(state.facts.memberships.every(({ notice, withdrawal, left }) => !notice && !withdrawal && !left)).toBe(true);
    expect(state.facts.accessions).toEqual([]);
  });

  it.each([
    ['2020-10-22', 'absent', 0],
    ['2020-10-23', 'drafted', 0],
    ['2020-12-31', 'drafted', 0],
    ['2021-01-01', 'in-force', 13],
    ['2022-12-31', 'in-force', 13],
    ['2023-12-31', 'in-force', 13],
    ['2024-01-01', 'in-force', 13],
    ['2028-12-31', 'in-force', 13],
    ['2029-01-01', 'ended', 0],
  ])('is on %s %s with %i parties', (day, status, parties) => {
    expect([statusOn(state, day), partiesOn(state, day).length]).toEqual([status, parties]);
  });

  it('says openly that the extension follows from the text and is not documented', () => {
    const extension = entries.find(({ event }) => event.type === 'agreement.extended.v1')!;
    expect(extension.event.data['quality']).toHaveLength(2);
  });
});
