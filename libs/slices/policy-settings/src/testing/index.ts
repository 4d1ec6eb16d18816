import type { PolicySettingDecided } from '../domain/policy-setting.events.js';

/** A decision that opens OSL 10:15 a for social services (question 1). */
export const allowed = (from: string, more: Partial<PolicySettingDecided> = {}): PolicySettingDecided => ({
  type: 'policy-setting.decided.v1',
  setting: 'disclosure.osl-10-15a.social-services',
  value: 'allowed',
  from,
  body: 'hill/board',
  document: 'HB 2026-17 § 4',
  ...more,
});
