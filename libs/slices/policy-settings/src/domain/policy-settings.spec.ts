import fc from 'fast-check';
import { given, posted, refused } from '#platform/domain/testing';
import { noFacts, settingOn } from '#platform/secrecy';
import { allowed } from '../testing/index.js';
import type { PolicySettingDecided } from './policy-setting.events.js';
import { openQuestions, questionOf, settingNames } from './open-questions.js';
import { settingRefusal } from './never-retroactive.js';
import { policySettings, settingDecisions } from './policy-settings.decider.js';

const around = { today: '2026-02-02', directory: { units: [{ bodies: ['hill/board'] }] } };

const said = (event: PolicySettingDecided) => posted(event);

describe('Section 12: a decision on an open legal question', () => {
  it('is recorded once, however often it is sent', () => {
    expect(given(policySettings).when(said(allowed('2026-02-02')))).toEqual([allowed('2026-02-02')]);
    expect(given(policySettings, said(allowed('2026-02-02'))).when(said(allowed('2026-02-02')))).toEqual([]);
  });
  it('answers with one of the values of its setting', () => {
    const wrong = () => given(policySettings).when(said(allowed('2026-02-02', { value: 'always' })));
    expect(wrong).toThrow(refused('setting-value-not-allowed'));
    expect(wrong).toThrow(/disclosure\.osl-10-15a\.social-services.*manual-legal-review, allowed/);
  });
  it('is never retroactive: the day of recording is the first on which it can count', () => {
    expect(settingRefusal(allowed('2026-02-01'), around)).toMatchObject({ code: 'setting-retroactive' });
    expect(settingRefusal(allowed('2026-02-02'), around)).toBeUndefined();
    expect(settingRefusal(allowed('2027-01-01'), around)).toBeUndefined();
  });
  it('is made by a body that the collaboration knows', () => {
    expect(settingRefusal(allowed('2026-02-02', { body: 'hill/club' }), around)).toMatchObject({
      code: 'deciding-body-unknown',
    });
  });
  it('may be followed by another of the same day, and then the later one counts', () => {
    const strictAgain = allowed('2026-03-01', { value: 'manual-legal-review' });
    const first = allowed('2026-03-01');
    expect(given(policySettings, said(first)).when(said(strictAgain))).toEqual([strictAgain]);
    expect(given(policySettings, said(first), said(strictAgain)).when(said(first))).toEqual([first]);
  });
});

it('Section 12: without a decision no setting has a value that could permit anything', () => {
  for (const setting of settingNames) expect(settingOn(noFacts, setting, '2026-02-02')).toBeUndefined();
});

it('Section 12: the strict value of each setting is the one of the specification', () => {
  expect(Object.fromEntries(settingNames.map((setting) => [setting, questionOf(setting).values[0]]))).toEqual({
    'disclosure.osl-10-15a.social-services': 'manual-legal-review',
    'statistics.regime': 'osl-26-1',
    'notice-of-events.types': 'without-subject',
    'anonymous-contact.decision': 'no',
    'anonymous-contact.under-15': 'advice-only',
    'keys.custody': 'one-set-per-party',
    'purge.rules': 'nothing-is-purged',
    'reporting.national': 'off',
    'statistics.threshold': '5',
    'statistics.min-contributors': '3',
    'directory.visibility': 'parties',
    'lent-staff.registration-unit': 'chosen-each-time',
  });
  for (const { values } of Object.values(openQuestions)) expect(new Set(values).size).toBe(values.length);
});

it('Section 12: on a day that decision counts which began last, and what is decided later changes no earlier day', () => {
  const day = fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01');
  const decision = fc.record({ from: day, value: fc.constantFrom('allowed', 'manual-legal-review') });
  fc.assert(
    fc.property(fc.array(decision, { maxLength: 6 }), day, decision, (before, on, later) => {
      const { setting } = allowed('2026-01-01');
      const valueOf = (all: readonly (typeof later)[]) =>
        settingOn({ settings: settingDecisions(all.map(({ from, value }) => allowed(from, { value }))) }, setting, on);
      const beganBy = before.filter(({ from }) => from <= on);
      const last = beganBy
        .map(({ from }) => from)
        .sort()
        .at(-1);
      expect(valueOf(before)).toBe(beganBy.findLast(({ from }) => from === last)?.value);
      const after = later.from > on ? valueOf([...before, later]) : valueOf(before);
      expect(after).toBe(valueOf(before));
    }),
  );
});
