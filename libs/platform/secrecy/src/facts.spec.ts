import { isMember, keysOn, noFacts, settingOn, type UnitKey } from './facts.js';

describe('a membership', () => {
  const facts = {
    memberships: [
      { party: 'a', from: '2020-01-01', to: '2023-12-31' },
      { party: 'b', from: '2020-01-01' },
    ],
  };

  it('S18: lasts from its first day to its last', () => {
    const days = ['2019-12-31', '2020-01-01', '2023-12-31', '2024-01-01'];
    expect(days.map((on) => isMember(facts, 'a', on))).toEqual([false, true, true, false]);
    expect(days.map((on) => isMember(facts, 'b', on))).toEqual([false, true, true, true]);
  });

  it('S18: is of one party, not of all when one is', () => {
    expect(isMember(facts, 'c', '2020-01-01')).toBe(false);
    expect(isMember(noFacts, 'a', '2020-01-01')).toBe(false);
  });
});

describe('a setting', () => {
  const decided = (value: string, from: string, setting = 'x') => ({ setting, value, from });
  const on = (day: string, ...settings: ReturnType<typeof decided>[]) => settingOn({ settings }, 'x', day);

  it('S24: holds from its day, never before it, and never for another question', () => {
    expect(on('2025-12-31', decided('yes', '2026-01-01'))).toBeUndefined();
    expect(on('2026-01-01', decided('yes', '2026-01-01'))).toBe('yes');
    expect(on('2026-01-01', decided('yes', '2026-01-01', 'y'))).toBeUndefined();
  });

  it('S24: is what the latest day says, in whatever order the days were told; of one day, what was told last', () => {
    const [first, second] = [decided('yes', '2026-01-01'), decided('no', '2026-02-01')];
    expect([on('2026-03-01', first, second), on('2026-03-01', second, first)]).toEqual(['no', 'no']);
    expect(on('2026-01-15', second, first)).toBe('yes');
    expect(on('2026-03-01', first, decided('no', '2026-01-01'))).toBe('no');
  });
});

describe('a key', () => {
  const key: UnitKey = { unit: 'a', kid: 'k', use: 'enc', jwk: {}, from: '2026-01-01', withdrawn: '2026-02-01' };
  const held = (on: string, over: Partial<UnitKey> = {}) =>
    keysOn({ keys: [{ ...key, ...over }] }, 'a', 'enc', on).length;

  it('S16: is sealed to from its first day until the day it is withdrawn', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'];
    expect(days.map((on) => held(on))).toEqual([0, 1, 1, 0]);
    const { withdrawn: _, ...lasting } = key;
    expect(keysOn({ keys: [lasting] }, 'a', 'enc', '2099-01-01')).toEqual([lasting]);
  });

  it('S16: is of one unit and for one use', () => {
    expect(held('2026-01-01', { unit: 'b' })).toBe(0);
    expect(held('2026-01-01', { use: 'sig' })).toBe(0);
  });
});
