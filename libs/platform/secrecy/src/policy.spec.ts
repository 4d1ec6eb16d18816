import fc from 'fast-check';
import type { Unit, Visibility } from '#platform/domain';
import { duties, type Duty } from './duties.js';
import { noFacts } from './facts.js';
import type { Item } from './item.js';
import { decide, type Act } from './policy.js';

const unit = (id: string, party = id, over: Partial<Unit> = {}): Unit => ({
  ...{ id, party, name: id, secrecyRegime: 'social-services', bodies: [], functions: [], roles: [], ...over },
});
const actor = (id: string, acting = 'case-officer', over: Partial<Unit> = {}, collaboration = 'here') => ({
  collaboration,
  unit: unit(id, 'p', over),
  function: acting,
});
const item = (visibility: Visibility, by: string, recipients: string[] = [], collaboration = 'here'): Item => ({
  ...{ collaboration, visibility, unit: by, recipients },
});
const today = '2026-02-01';
const may = (...[who, act]: [Parameters<typeof decide>[0], Act]): boolean => decide(who, act, today).allowed;

const kinds = ['read', 'count', 'export', 'subscribe', 'resolve'] as const;
const units = ['a', 'b', 'c'] as const;
/** What a unit may be entrusted with, written down here too: a function that loses its duty must be missed. */
const trusted: Record<Duty, readonly string[]> = {
  'case-work': ['counsellor', 'case-officer', 'unit-head', 'centre-manager', 'case-system'],
  'legal-review': ['legal-reviewer'],
  records: ['registrar', 'records-officer'],
  statistics: ['statistics-officer', 'unit-head', 'centre-manager'],
  'log-review': ['log-reviewer'],
  'key-keeping': ['key-keeper', 'case-system'],
  'manual-handling': ['unit-head', 'centre-manager'],
  timers: ['hub-timer'],
};
const functions = [
  ...new Set([...Object.values(duties), ...Object.values(trusted)].flat()),
  ...['contact-point', 'city-director', 'operator'],
];

/** Written from the specification, not from the code: who may look at what. */
const oracle = (who: string, acting: string, collaboration: string, it: Item, duty: Duty): boolean => {
  if (collaboration !== it.collaboration) return false;
  if (it.visibility === 'open') return true;
  if (!trusted[duty].includes(acting)) return false;
  return who === it.unit || (it.visibility === 'addressed' && it.recipients.includes(who));
};

it('S8, S14: whoever looks in whatever way sees what is open, its own, and what it was sent, as an oracle says', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      fc.constantFrom(...units),
      fc.constantFrom(...functions),
      fc.constantFrom('here', 'there'),
      fc.constantFrom('open' as const, 'own' as const, 'addressed' as const),
      fc.constantFrom(...units),
      fc.uniqueArray(fc.constantFrom(...units), { maxLength: 2 }),
      fc.option(fc.constantFrom(...(Object.keys(duties) as Duty[])), { nil: undefined }),
      (kind, who, acting, collaboration, visibility, by, recipients, duty) => {
        const it = item(visibility, by, recipients);
        expect(may(actor(who, acting, {}, collaboration), { kind, item: it, ...(duty ? { duty } : {}) })).toBe(
          oracle(who, acting, collaboration, it, duty ?? 'case-work'),
        );
      },
    ),
    { numRuns: 2_000 },
  );
});

it('S1, S2: units of one party are as closed to each other as those of different parties', () => {
  const sibling = { ...actor('b'), unit: unit('b', 'same-party') };
  for (const kind of kinds) expect(may(sibling, { kind, item: item('own', 'a') })).toBe(false);
  expect(may(sibling, { kind: 'write', visibility: 'own', participants: new Set(['a']) })).toBe(false);
});

it('S3: an actor is one function at one unit; the functions of two units give nothing together', () => {
  expect(Object.keys(actor('a')).sort()).toEqual(['collaboration', 'function', 'unit']);
  expect(may(actor('a', 'contact-point'), { kind: 'read', item: item('own', 'a') })).toBe(false);
});

it('S19, S20: no role and no regime opens the items of others, the operator included', () => {
  for (const role of ['operator', 'centre', 'steering-group', 'municipal-association', 'signatory'] as const)
    for (const secrecyRegime of ['technical-operator', 'police', 'social-services'] as const)
      for (const acting of functions)
        for (const kind of kinds)
          expect(
            may(actor('c', acting, { roles: [role], secrecyRegime }), { kind, item: item('addressed', 'a', ['b']) }),
          ).toBe(false);
});

it('S65: a function does in its own unit what its duties name, and nothing else', () => {
  for (const acting of functions)
    for (const duty of Object.keys(duties) as Duty[])
      expect([acting, duty, may(actor('a', acting), { kind: 'read', item: item('own', 'a'), duty })]).toEqual([
        ...[acting, duty, trusted[duty].includes(acting)],
      ]);
});

describe('writing', () => {
  const write = (visibility: Visibility, participants: string[], duty?: Duty): Act => ({
    ...{ kind: 'write', visibility, participants: new Set(participants), ...(duty ? { duty } : {}) },
  });

  it('S8: a stream that is not open takes words from those it concerns, and looks absent to others', () => {
    expect(may(actor('a'), write('addressed', []))).toBe(true);
    expect(may(actor('a'), write('addressed', ['a', 'b']))).toBe(true);
    expect(decide(actor('c'), write('addressed', ['a', 'b']), today)).toEqual({ allowed: false, reason: 'hidden' });
    expect(decide(actor('c'), write('own', ['a']), today)).toEqual({ allowed: false, reason: 'hidden' });
  });

  it('S65: only functions with the duty write, also to what is open where a duty is named', () => {
    expect(decide(actor('a', 'registrar'), write('own', []), today)).toEqual({
      allowed: false,
      reason: 'not-entrusted',
    });
    expect(may(actor('a', 'registrar'), write('open', []))).toBe(true);
    expect(may(actor('a', 'registrar'), write('open', [], 'key-keeping'))).toBe(false);
    expect(may(actor('a', 'key-keeper'), write('open', [], 'key-keeping'))).toBe(true);
    expect(may(actor('a', 'records-officer'), write('own', ['b'], 'records'))).toBe(false);
  });

  it('S8: what is open concerns everyone who is entrusted, whoever spoke before', () => {
    expect(may(actor('a', 'key-keeper'), write('open', ['b'], 'key-keeping'))).toBe(true);
  });
});

describe('the access log', () => {
  it('S67: an owner sees the accesses to its items, a unit those of its own staff, nobody anything else', () => {
    const view = (owner: string, by: string): Act => ({
      kind: 'view-log',
      access: { collaboration: 'here', action: 'read', owner, unit: by },
    });
    expect(may(actor('a', 'log-reviewer'), view('a', 'b'))).toBe(true);
    expect(may(actor('b', 'log-reviewer'), view('a', 'b'))).toBe(true);
    expect(decide(actor('c', 'log-reviewer'), view('a', 'b'), today)).toEqual({ allowed: false, reason: 'hidden' });
    expect(decide(actor('a', 'case-officer'), view('a', 'b'), today)).toEqual({
      allowed: false,
      reason: 'not-entrusted',
    });
  });
});

describe('transfer', () => {
  const bases = { version: 'none', rows: [] };
  const transfer = (recipient: Unit, facts = noFacts): Act => ({
    kind: 'transfer',
    recipients: [recipient],
    bases,
    facts,
  });
  const members = { ...noFacts, memberships: [{ party: 'b', from: '2020-01-01', to: '2026-01-31' }] };

  it('S18, S54: nothing is sent to a unit whose party is not in the agreement that day', () => {
    const refused = { allowed: false, reason: 'refused', code: 'recipient-not-in-agreement' };
    expect(decide(actor('a'), transfer(unit('b')), today)).toMatchObject(refused);
    expect(decide(actor('a'), transfer(unit('b'), members), '2026-02-01')).toMatchObject(refused);
    expect(decide(actor('a'), transfer(unit('b'), members), '2026-01-31')).toEqual({ allowed: true });
  });

  it('S18: one recipient outside the agreement is enough to stop it', () => {
    const both = { ...transfer(unit('b'), members), recipients: [unit('b'), unit('c')] };
    expect(decide(actor('a'), both, '2026-01-01')).toMatchObject({ code: 'recipient-not-in-agreement' });
    const twice = { ...transfer(unit('b'), members), recipients: [unit('b'), unit('b2', 'b')] };
    expect(decide(actor('a'), twice, '2026-01-01')).toEqual({ allowed: true });
  });

  it('S12, S15: the technical operator is never a recipient', () => {
    const machineRoom = unit('b', 'b', { secrecyRegime: 'technical-operator' });
    expect(decide(actor('a'), transfer(machineRoom, members), '2026-01-01')).toMatchObject({
      allowed: false,
      reason: 'refused',
    });
  });
});
