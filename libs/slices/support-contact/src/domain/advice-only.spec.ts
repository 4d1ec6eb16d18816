import fc from 'fast-check';
import type { SettingDecision } from '#platform/secrecy';
import { measureRefused, DECISION, UNDER_15 } from './advice-only.js';
import { contactCategories as codes } from './contact-categories.js';

const decided: SettingDecision = { setting: DECISION, value: 'yes', from: '2026-01-01' };
const forChildren: SettingDecision = { setting: UNDER_15, value: 'measure-with-guardian-consent', from: '2026-01-01' };
const measure = { kind: 'measure', ageBand: '15-17', guardianConsent: 'not-applicable' } as const;
const child = { ...measure, ageBand: '13-14' } as const;
const refusal = (contact: Parameters<typeof measureRefused>[0], settings: SettingDecision[], on = '2026-02-10') =>
  measureRefused(contact, { settings }, on);

describe('S41: without a decision under SoL 14:5', () => {
  it('every contact is registered as advice, and the refusal names the setting', () => {
    expect(refusal(measure, [])).toMatchObject({ code: 'anonymous-contact-not-decided' });
    expect(refusal(measure, [])?.message).toContain('anonymous-contact.decision');
    expect(refusal({ ...measure, kind: 'advice-only' }, [])).toBeUndefined();
  });

  it('a decision counts from its day, never backwards, and a later one may take it back', () => {
    expect(refusal(measure, [decided], '2025-12-31')).toMatchObject({ code: 'anonymous-contact-not-decided' });
    expect(refusal(measure, [decided], '2026-01-01')).toBeUndefined();
    const back: SettingDecision = { ...decided, value: 'no', from: '2026-02-01' };
    expect(refusal(measure, [decided, back])).toMatchObject({ code: 'anonymous-contact-not-decided' });
  });

  it('a contact that is dated by its month only is as old as it may be', () => {
    const late: SettingDecision = { ...decided, from: '2026-02-02' };
    expect(refusal(measure, [late], '2026-02')).toMatchObject({ code: 'anonymous-contact-not-decided' });
  });
});

describe('S43: below 15 years', () => {
  it.each(['0-12', '13-14'] as const)('%s: a contact is advice only without the guardian’s consent', (ageBand) => {
    for (const guardianConsent of ['no', 'not-applicable'] as const)
      expect(refusal({ ...child, ageBand, guardianConsent }, [decided, forChildren])).toMatchObject({
        code: 'guardian-consent-missing',
      });
    expect(refusal({ ...child, ageBand, guardianConsent: 'yes' }, [decided, forChildren])).toBeUndefined();
  });

  it('even with consent it stays advice until that is decided, and the refusal names the setting', () => {
    const consented = { ...child, guardianConsent: 'yes' } as const;
    expect(refusal(consented, [decided])).toMatchObject({ code: 'under-15-advice-only' });
    expect(refusal(consented, [decided])?.message).toContain('anonymous-contact.under-15');
    const explicit: SettingDecision = { setting: UNDER_15, value: 'advice-only', from: '2026-01-01' };
    expect(refusal(consented, [decided, explicit])).toMatchObject({ code: 'under-15-advice-only' });
  });

  it.each(['15-17', '18-20', '21-26', '27+', 'unknown'] as const)('%s: no guardian is asked', (ageBand) => {
    expect(refusal({ ...measure, ageBand, guardianConsent: 'no' }, [decided])).toBeUndefined();
  });
});

it('S41, S43: no setting and no answer makes advice impermissible, and no value but the known ones opens anything', () => {
  const contact = fc.record({
    kind: fc.constantFrom(...codes.kind),
    ageBand: fc.constantFrom(...codes.ageBand),
    guardianConsent: fc.constantFrom(...codes.guardianConsent),
  });
  const settings = fc.array(
    fc.record({
      setting: fc.constantFrom(DECISION, UNDER_15, 'statistics.threshold'),
      value: fc.constantFrom('no', 'advice-only', 'YES', 'true', ''),
      from: fc.constant('2020-01-01'),
    }),
  );
  fc.assert(
    fc.property(contact, settings, (told, others) => {
      expect(refusal(told, others) === undefined).toBe(told.kind === 'advice-only');
    }),
  );
});
