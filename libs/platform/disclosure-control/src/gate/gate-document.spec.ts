import { Malformed } from '../reading/malformed.js';
import { readPlan } from './gate-document.js';

const whole = {
  ...{ k: 5, latent: [{ id: 'a', count: 9 }], attackers: [{ id: 'public' }] },
  ...{ releases: [], forms: [{ id: 'f', coef: { a: 1 } }] },
};
const trouble = (over: object): string => {
  try {
    readPlan({ ...whole, ...over });
    return 'read';
  } catch (error) {
    if (error instanceof Malformed) return `${error.code} ${error.pointer}`;
    throw error;
  }
};
const at = (id: string, time?: string | number) => ({ id, time, statements: [] });

describe('A plan', () => {
  it('is tried on somebody and for something: on nobody everything would be safe', () => {
    expect(trouble({ attackers: [] })).toBe('nothing-to-try /attackers');
    expect(trouble({ forms: [] })).toBe('nothing-to-try /forms');
    for (const coef of [{}, { a: 0 }])
      expect(trouble({ forms: [{ id: 'f', coef }] })).toBe('nothing-to-try /forms/0/coef');
    expect(trouble({})).toBe('read');
  });
  it('says of each release either what it tells or what to fall back on: what is tried is what is read', () => {
    expect(trouble({ releases: [{ id: 'r' }] })).toBe('wrong-kind /releases/0');
    expect(trouble({ releases: [{ id: 'r', ladder: [[]], statements: [] }] })).toBe('wrong-kind /releases/0');
    expect(trouble({ releases: [{ id: 'r', ladder: [[]], statements: null }] })).toBe('read');
  });
  it('has every id once, among what is out too', () => {
    expect(trouble({ released: [at('x')], releases: [at('y'), at('x')] })).toBe('duplicate-id /releases/1/id');
    expect(trouble({ releases: [at('x'), at('x')] })).toBe('duplicate-id /releases/1/id');
  });
});

describe('The order of a plan', () => {
  it('is held to across what has no time, and begins with what is out', () => {
    const gap = [at('x', '2021-03-01'), at('y'), at('z', '2021-01-01')];
    expect(trouble({ releases: gap })).toBe('not-in-time-order /releases/2/time');
    expect(trouble({ released: [at('x', '2021-03-01'), at('y')], releases: [at('z', '2021-01-01')] })).toBe(
      'not-in-time-order /releases/0/time',
    );
    expect(trouble({ released: gap })).toBe('not-in-time-order /released/2/time');
    expect(trouble({ releases: [at('x', '2021-03-01'), at('y'), at('z', '2021-03-01')] })).toBe('read');
  });
  it('is of days or of numbers: between them there is none', () => {
    expect(trouble({ releases: [at('x', 9), at('y', 10)] })).toBe('read');
    expect(trouble({ releases: [at('x', 9), at('y', '2021')] })).toBe('not-in-time-order /releases/1/time');
    expect(trouble({ releases: [at('x', '2021'), at('y', 3000)] })).toBe('not-in-time-order /releases/1/time');
  });
});
