import { given, posted, refused } from '#platform/domain/testing';
import type { KeysEvent, UnitKeysPublished, UnitKeyWithdrawn } from './keys.events.js';
import { unitKeys } from './unit-keys.decider.js';
import { usableKeys } from './usable-keys.js';

const key = (kid: string) => ({ kty: 'EC', crv: 'P-256', x: kid, y: kid, kid }) as const;
const set = (name: string, from: string, succeeds?: string): UnitKeysPublished => ({
  type: 'unit-keys.published.v1',
  unit: 'school',
  encryption: key(`enc-${name}`),
  signing: key(`sig-${name}`),
  from,
  proof: 'p',
  ...(succeeds ? { succeeds: `sig-${succeeds}`, countersignature: 'c' } : {}),
});
const withdrawn = (kid: string, reason: UnitKeyWithdrawn['reason'], from = '2026-03-10'): UnitKeyWithdrawn => ({
  type: 'unit-key.withdrawn.v1',
  unit: 'school',
  kid,
  from,
  reason,
});
const allowed = (signing: string): KeysEvent => ({ type: 'unit-keys.restart-allowed.v1', unit: 'school', signing });
const after = (...events: KeysEvent[]) => {
  const { when, state } = given(unitKeys, ...events.map((event) => posted<KeysEvent>(event)));
  return { say: (event: KeysEvent) => when(posted(event)), state };
};
const [a, b, c] = [set('a', '2026-03-01'), set('b', '2026-03-20', 'a'), set('c', '2026-04-20', 'b')];

describe('the keys of a unit', () => {
  it('begin with a set that follows upon none', () => {
    expect(after().say(a)).toEqual([a]);
    expect(() => after().say(b)).toThrow(refused('unit-keys-not-succeeding'));
  });

  it('K60: are renewed by whoever holds the latest signing key, and by nobody else', () => {
    expect(after(a).say(b)).toEqual([b]);
    expect(after(a, b).say(c)).toEqual([c]);
    expect(() => after(a).say(set('b', '2026-03-20'))).toThrow(refused('unit-keys-not-succeeding'));
    expect(() => after(a, b).say(set('c', '2026-04-20', 'a'))).toThrow(refused('unit-keys-not-succeeding'));
  });

  it('are published once; the same publication again changes nothing', () => {
    expect(after(a, b).say(b)).toEqual([]);
    expect(() => after(a).say({ ...b, encryption: a.encryption })).toThrow(refused('unit-keys-not-new'));
    expect(() => after(a).say({ ...b, signing: a.encryption })).toThrow(refused('unit-keys-not-new'));
    expect(() => after().say({ ...a, signing: a.encryption })).toThrow(refused('unit-keys-not-new'));
  });

  it('do not apply before those they replace', () => {
    expect(() => after(a).say(set('b', '2026-02-28', 'a'))).toThrow(refused('unit-keys-out-of-order'));
  });

  it('are withdrawn by name, once; only an earlier day says more', () => {
    const lost = withdrawn('enc-a', 'lost');
    expect(after(a).say(lost)).toEqual([lost]);
    expect(after(a, lost).say(lost)).toEqual([]);
    for (const again of [withdrawn('enc-a', 'compromised'), withdrawn('enc-a', 'lost', '2026-03-11')])
      expect(() => after(a, lost).say(again)).toThrow(refused('unit-key-withdrawn-otherwise'));
    expect(after(a, lost).say(withdrawn('enc-a', 'compromised', '2026-03-09'))).toHaveLength(1);
    expect(after(a, lost).say(withdrawn('sig-a', 'lost'))).toHaveLength(1);
    expect(() => after(a).say(withdrawn('enc-b', 'lost'))).toThrow(refused('no-such-unit-key'));
    expect(() => after().say(lost)).toThrow(refused('no-such-unit-key'));
  });

  it('are not withdrawn as rotated before there are new ones', () => {
    expect(() => after(a).say(withdrawn('enc-a', 'rotated'))).toThrow(refused('unit-key-current'));
    expect(after(a, b).say(withdrawn('enc-a', 'rotated'))).toHaveLength(1);
  });
});

describe('a unit that has lost its signing key', () => {
  const lost = withdrawn('sig-a', 'lost');

  it('cannot begin again by itself, nor with the lost key', () => {
    expect(() => after(a, lost).say(set('b', '2026-03-20'))).toThrow(refused('unit-keys-restart-needed'));
    expect(() => after(a, lost).say(b)).toThrow(refused('unit-keys-restart-needed'));
  });

  it('begins again with exactly the key that a witness has heard of', () => {
    expect(after(a, lost, allowed('sig-b')).say(set('b', '2026-03-20'))).toHaveLength(1);
    expect(() => after(a, lost, allowed('sig-b')).say(set('x', '2026-03-20'))).toThrow(
      refused('unit-keys-restart-needed'),
    );
  });

  it('is not replaced by a witness alone: the unit says first that its key is gone', () => {
    expect(() => after(a).say(allowed('sig-x'))).toThrow(refused('unit-keys-not-lost'));
    expect(() => after().say(allowed('sig-x'))).toThrow(refused('unit-keys-not-lost'));
    expect(() => after(a, withdrawn('enc-a', 'lost')).say(allowed('sig-x'))).toThrow(refused('unit-keys-not-lost'));
  });
});

describe('an encryption key', () => {
  const until = (...events: KeysEvent[]) =>
    Object.fromEntries(
      usableKeys('school', after(...events).state())
        .filter(({ use }) => use === 'enc')
        .map(({ kid, withdrawn: day }) => [kid, day]),
    );

  it('is used until it is withdrawn', () => {
    expect(until(a)).toEqual({ 'enc-a': undefined });
    expect(until(a, withdrawn('enc-a', 'compromised'))).toEqual({ 'enc-a': '2026-03-10' });
  });

  it('may be sealed to for seven days after the next one applies', () => {
    expect(until(a, b)).toEqual({ 'enc-a': '2026-03-27', 'enc-b': undefined });
  });

  it('ends at the earliest of what ends it', () => {
    const twice = [withdrawn('enc-a', 'rotated', '2026-03-25'), withdrawn('enc-a', 'compromised', '2026-03-22')];
    expect(until(a, b, ...twice)['enc-a']).toBe('2026-03-22');
    expect(until(a, b, withdrawn('enc-a', 'rotated', '2026-05-01'))['enc-a']).toBe('2026-03-27');
  });
});
