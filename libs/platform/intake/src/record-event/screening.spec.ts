import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Upcasters } from '#platform/event-store';
import type { Caller } from '#platform/identity';
import { catalogue, everyUnit, type CatalogueEntry } from '../catalogue.js';
import { Catalogues } from '../catalogues.js';
import { Refusal } from '../problem/refusal.js';
import {
  aDoor,
  caller,
  door,
  DoorClosed,
  DoorOpened,
  DoorRemarked,
  doorEvent,
  type DoorEvent,
} from '../testing/index.js';
import { screen } from './screening.js';

/** Doors where the event type that is opened has these further properties. */
const screened = (who: Caller, event: object, over: Partial<CatalogueEntry<DoorOpened>> = {}) => {
  const catalogues = new Catalogues(new Upcasters());
  const open = { visibility: 'open', mayPost: everyUnit } as const;
  catalogues.add(
    catalogue<DoorEvent, typeof door.initial>({
      slice: 'doors',
      stream: ({ doorId }, unit) => `door-${doorId}.${unit}`,
      decider: door,
      events: {
        'door.opened.v1': { form: DoorOpened, ...open, ...over },
        'door.closed.v1': { form: DoorClosed, ...open },
        'door.remarked.v1': { form: DoorRemarked, ...open },
      },
    }),
  );
  return screen(catalogues, who, event, '2026-01-01T00:00:00.000Z');
};
const codeOf = (...[who, event, over]: Parameters<typeof screened>): string => {
  try {
    screened(who, event, over);
    return 'screened';
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
};
const detailOf = (...asked: Parameters<typeof screened>): string => {
  try {
    screened(...asked);
    return 'screened';
  } catch (error) {
    return (error as Refusal).message;
  }
};
const opened = (doorId = aDoor(), over: object = {}) => doorEvent('door.opened.v1', doorId, {}, over);
const acting = (role: string): Caller => ({ ...caller(), function: role });

it('S8: an event goes to the collaboration of its token, to no other', () => {
  expect(codeOf(caller(), opened())).toBe('screened');
  expect(codeOf(caller(), opened(aDoor(), { collaboration: 'other-house' }))).toBe('wrong-collaboration');
});

it('an event type that no slice knows is refused', () => {
  expect(codeOf(caller(), opened(aDoor(), { type: 'door.painted.v1' }))).toBe('unknown-event-type');
});

it('only the unit whose words they are says them', () => {
  expect(codeOf(caller(), opened(), { mayPost: ({ id }) => id === 'guest' })).toBe('not-yours-to-say');
  expect(codeOf(caller('guest'), opened(), { mayPost: ({ id }) => id === 'guest' })).toBe('screened');
});

it('S65: a function says only what it is entrusted with: case work where nothing else is named', () => {
  expect(codeOf(acting('registrar'), opened(), { visibility: 'own' })).toBe('function-not-entrusted');
  expect(codeOf(acting('case-officer'), opened(), { visibility: 'own' })).toBe('screened');
  expect(codeOf(acting('registrar'), opened(), { visibility: 'own', duty: 'records' })).toBe('screened');
  expect(codeOf(acting('registrar'), opened(), { duty: 'key-keeping' })).toBe('function-not-entrusted');
});

it('S65: who is turned away is told which functions may, so that it can be done right', () => {
  expect(detailOf(acting('case-officer'), opened(), { duty: 'records' })).toContain('registrar, records-officer');
  expect(detailOf(acting('registrar'), opened(), { visibility: 'own' })).toContain('case-officer');
});

it('S22: only the source of what is open may say more than which system it is', () => {
  const telling = opened(aDoor(), { source: '/office?seen-by=astrid' });
  expect(codeOf(caller(), telling)).toBe('screened');
  for (const visibility of ['own', 'addressed'] as const) {
    const over: Partial<CatalogueEntry<DoorOpened>> = { visibility, recipients: () => ['guest'] };
    expect(codeOf(acting('case-officer'), telling, over)).toBe('source-not-plain');
    expect(codeOf(acting('case-officer'), opened(), over)).toBe('screened');
  }
});

it('S14: visibility and recipients are fixed when it is posted', () => {
  const over: Partial<CatalogueEntry<DoorOpened>> = { visibility: 'addressed', recipients: () => ['guest'] };
  const { intended, stream } = screened(acting('case-officer'), opened('11111111-1111-4111-8111-111111111111'), over);
  expect(intended).toMatchObject({
    visibility: 'addressed',
    recipients: ['guest'],
    posted: { unit: 'office', function: 'case-officer' },
  });
  expect(stream).toBe('door-11111111-1111-4111-8111-111111111111.office');
});

it('an id in capitals opens no second stream', () => {
  expect(codeOf(caller(), opened(randomUUID().toUpperCase().replace(/^./, 'A')))).toBe('invalid-data');
});
