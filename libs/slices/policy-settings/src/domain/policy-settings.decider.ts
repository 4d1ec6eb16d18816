import { Rejection, sameFacts, type Decider } from '#platform/domain';
import type { SettingDecision } from '#platform/secrecy';
import { questionOf } from './open-questions.js';
import type { PolicySettingDecided } from './policy-setting.events.js';

/** All decisions so far. A decision is never taken back, only followed by another. */
export type PolicySettings = readonly PolicySettingDecided[];

export const policySettings: Decider<PolicySettings, PolicySettingDecided> = {
  initial: [],
  decide: (decisions, { event }) => {
    if (!questionOf(event.setting).values.includes(event.value))
      throw new Rejection(
        'setting-value-not-allowed',
        `${event.setting} is decided to be one of: ${questionOf(event.setting).values.join(', ')}.`,
      );
    const latest = decisions.findLast(({ setting, from }) => setting === event.setting && from === event.from);
    return latest && sameFacts(latest, event) ? [] : [event];
  },
  evolve: (decisions, { event }) => [...decisions, event],
};

/** As the boundary asks for them, in the order they were recorded. */
export const settingDecisions = (decisions: PolicySettings): readonly SettingDecision[] =>
  decisions.map(({ setting, value, from }) => ({ setting, value, from }));
