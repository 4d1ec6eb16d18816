import { InMemoryAccessLog } from '#platform/access-log/testing';
import { Rejection } from '#platform/domain';
import { Upcasters } from '#platform/event-store';
import { Catalogues } from '../catalogues.js';
import { Refusal } from '../problem/refusal.js';
import { caller, doorCatalogue } from '../testing/index.js';
import { Denials } from './denials.js';

const catalogues = new Catalogues(new Upcasters());
const { 'door.closed.v1': closed, 'door.remarked.v1': remarked, 'door.opened.v1': opened } = doorCatalogue.events;
catalogues.add({
  ...doorCatalogue,
  events: {
    'door.closed.v1': { ...closed, visibility: 'own' },
    'door.remarked.v1': { ...remarked, duty: 'records' },
    'door.opened.v1': opened,
  },
});
const at = '2026-02-01T10:00:00.000Z';
const refused = (error: Error) => ({ status: 'refused' as const, error });
const denied = async (type: string, ...errors: Error[]): Promise<unknown> => {
  const log = new InMemoryAccessLog();
  const items = errors.map(() => ({ type, data: { secret: 'marker' } }));
  await new Denials(catalogues, log).record(caller(), at, items, errors.map(refused));
  return log.entries;
};
const byRule = new Rejection('no-such-door', 'There is no such door.');

it('S66: what the rules or the boundary deny is on record with the unit that tried, by its kind alone', async () => {
  const entries = await denied('door.closed.v1', byRule, byRule, new Refusal('function-not-entrusted', 'No.'));
  expect(entries).toMatchObject([
    { unit: 'office', owner: 'office', action: 'denied', question: 'door.closed.v1', rows: 3 },
  ]);
  expect(JSON.stringify(entries)).not.toContain('marker');
});

it('S66: a denied duty counts for open events too', async () => {
  expect(await denied('door.remarked.v1', new Refusal('function-not-entrusted', 'No.'))).toHaveLength(1);
});

it.each([
  ['what is open and no duty is needed for', 'door.opened.v1', byRule],
  ['a form that is wrong', 'door.closed.v1', new Refusal('invalid-data', 'No.')],
  ['a type that nobody knows', 'door.painted.v1', byRule],
])('%s is no attempt to look', async (_, type, error) => expect(await denied(type, error)).toEqual([]));
