import type { Projection } from '#platform/projections';
import type { PolicySettingEvent } from '../domain/policy-setting.events.js';
import { PolicySettingRow } from './policy-settings.entity.js';

/** How is each open legal question answered? */
export const policySettingRows: Projection<PolicySettingEvent, PolicySettingRow> = {
  name: 'policy_settings',
  version: 1,
  entity: PolicySettingRow,
  types: ['policy-setting.decided.v1'],
  keys: ({ event }) => [event.setting],
  fold: (row, { event }) => ({ decisions: [...(row?.decisions ?? []), event] }),
};
