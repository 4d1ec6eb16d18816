import { readAudit } from '../audit/audit-document.js';
import { Malformed } from './malformed.js';

const whole = { latent: [{ id: 'x' }], attackers: [{ id: 'public' }], targets: [{ id: 't', coef: { x: 1 } }] };
const trouble = (document: unknown): string => {
  try {
    readAudit(document);
    return 'read';
  } catch (error) {
    if (error instanceof Malformed) return `${error.code} ${error.message}`;
    throw error;
  }
};
const about = (statement: unknown): string => trouble({ ...whole, relations: [statement] });

describe('A document for the audit', () => {
  it('needs counts, attackers and targets, and nothing else', () => {
    expect(readAudit({ ...whole, comment: 'kept out' })).toEqual({
      ledger: { latent: ['x'], relations: [], releases: [] },
      attackers: [{ id: 'public', knows: [] }],
      targets: [{ id: 't', coef: { x: 1 } }],
    });
    expect(trouble({})).toBe('wrong-kind /latent: give a list.');
    expect(trouble({ ...whole, targets: undefined })).toBe('wrong-kind /targets: give a list.');
    expect(trouble([])).toBe('wrong-kind The document: give an object.');
    expect(trouble(null)).toBe('wrong-kind The document: give an object.');
  });
  it('has every id once', () => {
    expect(trouble({ ...whole, latent: [{ id: 'x' }, { id: 'x' }] })).toBe(
      'duplicate-id /latent/1/id: give an id of its own.',
    );
    expect(trouble({ ...whole, attackers: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] })).toMatch(
      /^duplicate-id \/attackers\/2\/id/,
    );
  });
  it('speaks of counts that exist, also where every object has the name', () => {
    const unknown = (id: string): string =>
      trouble({ ...whole, targets: [{ id: 't', coef: Object.fromEntries([[id, 1]]) }] });
    expect(unknown('y')).toBe('unknown-id /targets/0/coef/y: name a count that stands in /latent.');
    expect(unknown('__proto__')).toMatch(/^unknown-id/);
    expect(unknown('constructor')).toMatch(/^unknown-id/);
    expect(unknown('a/b~c')).toMatch('/targets/0/coef/a~1b~0c:');
  });
  it('takes numbers that can be counted exactly', () => {
    expect(about({ coef: { x: '1' } })).toBe('wrong-kind /relations/0/coef/x: give a number.');
    expect(about({ coef: { x: 1e-9 } })).toMatch(/^number-out-of-range \/relations\/0\/coef\/x/);
    expect(about({ coef: { x: 1 }, up: Infinity })).toMatch(/^number-out-of-range \/relations\/0\/up/);
    expect(about({ coef: { x: 1 }, up: 2 ** 53 - 1, lo: null })).toBe('read');
    expect(about({ lo: 1 })).toBe('wrong-kind /relations/0/coef: give an object.');
  });
  it('never repeats what stands there', () => {
    const secret = { coef: { x: 'nineteen' }, lo: 'nineteen' };
    expect(about(secret)).not.toMatch('nineteen');
    expect(trouble({ ...whole, latent: 'nineteen' })).not.toMatch('nineteen');
  });
});
