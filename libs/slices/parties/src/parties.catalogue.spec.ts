import type { Unit } from '#platform/domain';
import type { PartyEvent } from './domain/party.events.js';
import { partiesCatalogue } from './parties.catalogue.js';

const unit = (party: string, ...roles: Unit['roles']): Unit => ({
  id: `${party}-unit`,
  party,
  name: party,
  secrecyRegime: 'other',
  bodies: [],
  functions: [],
  roles,
});
const all = {
  host: unit('host', 'operator'),
  ash: unit('ash', 'signatory'),
  birch: unit('birch', 'signatory'),
  association: unit('association', 'municipal-association'),
};
const about = (event: Omit<PartyEvent, 'party'>): PartyEvent => ({ ...event, party: 'ash' }) as PartyEvent;
const sayers = (event: PartyEvent): string[] => {
  const { mayPost } = partiesCatalogue.events[event.type] as { mayPost: (unit: Unit, event: PartyEvent) => boolean };
  return Object.entries(all)
    .filter(([, who]) => mayPost(who, event))
    .map(([name]) => name);
};

it.each([
  'party.registered.v1',
  'party.unit-registered.v1',
  'party.role-assigned.v1',
  'party.left-catchment.v1',
] as const)('%s is said by the operator', (type) => {
  expect(sayers(about({ type }))).toEqual(['host']);
});

it.each([
  'party.contact-point-appointed.v1',
  'party.organisation-changed.v1',
  'party.staff-lent.v1',
  'party.event-notice-given.v1',
  'party.cost-bearer-named.v1',
] as const)('%s is said by the party itself and by nobody for it', (type) => {
  expect(sayers(about({ type }))).toEqual(['ash']);
});

it('an answer of a candidate is told by itself, or by those who asked', () => {
  expect(sayers(about({ type: 'party.candidacy-answered.v1' }))).toEqual(['host', 'ash', 'association']);
});

it('a contact point settles what the agreement asks for (§ 1)', () => {
  const event = {
    type: 'party.contact-point-appointed.v1',
    party: 'ash',
    agreementId: 'a',
    unit: 'u',
    function: 'f',
    address: 'x',
    from: '2021-02-01',
  } as const;
  const recorded = {
    id: '',
    source: '',
    occurred: '2021-01-15',
    unit: '',
    function: '',
    recordedAt: '',
    event,
    collaboration: 'here',
    stream: 's',
    version: 1,
    visibility: 'open',
    recipients: [],
  } as const;
  expect(partiesCatalogue.events['party.contact-point-appointed.v1'].obligations?.(recorded)).toEqual([
    { fact: 'done', ledger: 'a', id: 'contact-point/ash', on: '2021-02-01' },
  ]);
});
