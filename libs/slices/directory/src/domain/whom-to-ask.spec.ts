import type { Unit } from '#platform/domain';
import { duties } from '#platform/secrecy';
import { announced } from '../testing/index.js';
import { canBeAsked, contactRefusal } from './whom-to-ask.js';

const everyFunction = [...new Set(Object.values(duties).flat()), 'registrar', 'contact-point'];
const unit = (more: Partial<Unit> = {}): Unit => ({
  ...{ id: 'a', party: 'a', name: 'a', secrecyRegime: 'social-services', bodies: [], roles: [] },
  functions: everyFunction,
  ...more,
});
const refusal = (contactFunction: string, of = unit()) =>
  contactRefusal(announced({ contactFunction }), { unit: of })?.code;

it('S15: whom one can turn to are those who answer others: no system, and nobody who works for its own unit alone', () => {
  expect([...new Set(everyFunction.filter((each) => canBeAsked(unit(), each)))].sort()).toEqual([
    'case-officer',
    'centre-manager',
    'contact-point',
    'counsellor',
    'records-officer',
    'registrar',
    'statistics-officer',
    'unit-head',
  ]);
  for (const each of ['case-system', 'hub-timer', 'key-keeper', 'log-reviewer', 'legal-reviewer'])
    expect(refusal(each)).toBe('not-a-contact-function');
});

it('S22: a function that the configuration does not know is none, so that no name can stand there', () => {
  expect(refusal('counsellor')).toBeUndefined();
  expect(refusal('anna-andersson')).toBe('unknown-contact-function');
});

it('S12: nobody turns to the technical operator', () => {
  expect(refusal('registrar', unit({ secrecyRegime: 'technical-operator' }))).toBe('not-a-contact-function');
});
