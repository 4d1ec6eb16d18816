import 'reflect-metadata';
import { Upcasters } from '#platform/event-store';
import { Catalogues } from '../catalogues.js';
import { Refusal } from '../problem/refusal.js';
import { aDoor, caller, doorCatalogue, doorEvent } from '../testing/index.js';
import { screen } from './screening.js';

const catalogues = new Catalogues(new Upcasters());
catalogues.add(doorCatalogue);

const codeOf = (data: object, over: object = {}): string => {
  try {
    screen(catalogues, caller(), doorEvent('door.opened.v1', aDoor(), data, over), '2026-01-01T00:00:00.000Z');
    return 'screened';
  } catch (error) {
    return error instanceof Refusal ? error.code : 'other';
  }
};

it('K62: every posted event is screened, with what its sender confirmed', () => {
  expect(codeOf({ by: 'vaktmästaren' })).toBe('screened');
  expect(codeOf({ by: '18900101-9802' })).toBe('identifier-found');
  expect(codeOf({ by: 'ABC 123' })).toBe('possible-identifier');
  expect(codeOf({ by: 'ABC 123' }, { confirmedtext: 'true' })).toBe('screened');
  expect(codeOf({}, { source: '/person/18900101-9802' })).toBe('identifier-found');
});
