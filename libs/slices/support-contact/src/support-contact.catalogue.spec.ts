import 'reflect-metadata';
import type { Unit } from '#platform/domain';
import { readersOf } from '#platform/secrecy';
import type { Surroundings } from '#platform/intake';
import { supportContactCatalogue as slice } from './support-contact.catalogue.js';
import { recorded, withdrawn } from './testing/index.js';

const unit = (...roles: Unit['roles']) => ({ id: 'some-unit', roles }) as unknown as Unit;
const entries = Object.values(slice.events);

it('K23: contacts are told by a unit of the centre and by no other', () => {
  for (const { mayPost } of entries) {
    expect(mayPost(unit('centre'), {} as never)).toBe(true);
    expect(mayPost(unit('operator', 'steering-group', 'signatory', 'municipal-association'), {} as never)).toBe(false);
  }
});

it('S8: exist for the unit that had them, and for nobody else', () => {
  for (const { visibility, recipients } of entries as readonly { visibility: 'own'; recipients?: unknown }[]) {
    expect(recipients).toBeUndefined();
    expect(readersOf({ visibility, unit: 'centre', recipients: ['other'] })).toEqual(['centre']);
  }
});

it('S42: each unit has streams of its own, so that none can find out the ids of another', () => {
  const { event } = recorded();
  expect(slice.stream(event, 'one')).not.toBe(slice.stream(event, 'two'));
  expect(slice.stream(event, 'one')).toBe(slice.stream(withdrawn().event, 'one'));
});

const around = (over: Partial<Surroundings> = {}): Surroundings => ({
  unit: unit('centre'),
  facts: { memberships: [], settings: [], reviews: [], keys: [] },
  today: '2026-02-10',
  occurred: '2026-02-10',
  directory: { parties: [{ id: 'alingsas', name: 'Alingsås', kind: 'municipality' }], units: [] },
  countedBy: [],
  ...over,
});

it.each(['support-contact.recorded.v1', 'support-contact.corrected.v1'] as const)(
  'S41, K39: %s is held against the settings and the places of the collaboration',
  (type) => {
    const { surroundings } = slice.events[type];
    const ask = (over: object, there = around()) =>
      surroundings?.({ ...recorded().event, ...over, type } as never, there)?.code;
    expect(ask({})).toBeUndefined();
    expect(ask({ kind: 'measure' })).toBe('anonymous-contact-not-decided');
    expect(ask({ ageBand: '18' })).toBe('unknown-age-band');
    const ageBands = ['0-14', '15-17', '18', '19-20', '21+', 'unknown'];
    expect(ask({ ageBand: '18' }, around({ directory: { ...around().directory, ageBands } }))).toBeUndefined();
    expect(ask({ municipality: 'boras' })).toBe('unknown-municipality');
    expect(ask({}, around({ directory: { parties: [], units: [] } }))).toBe('unknown-municipality');
  },
);
