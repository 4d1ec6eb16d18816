import { catalogue, standingFact, unitsWithRole } from '#platform/intake';
import { settingRefusal } from './domain/never-retroactive.js';
import { PolicySettingDecided, type PolicySettingEvent } from './domain/policy-setting.events.js';
import { policySettings, settingDecisions, type PolicySettings } from './domain/policy-settings.decider.js';

/** Open to all: how the collaboration reads the law is nobody's secret. */
export const policySettingsCatalogue = catalogue<PolicySettingEvent, PolicySettings>({
  slice: 'policy-settings',
  stream: () => 'policy-settings',
  decider: policySettings,
  events: {
    'policy-setting.decided.v1': {
      form: PolicySettingDecided,
      visibility: 'open',
      mayPost: unitsWithRole('operator', 'steering-group'),
      surroundings: settingRefusal,
    },
  },
});

/** What the boundary asks: the decisions so far. Where there is none, nothing is permitted that needs one. */
export const settingsFact = standingFact<'settings', PolicySettingEvent, PolicySettings>({
  name: 'settings',
  types: ['policy-setting.decided.v1'],
  initial: policySettings.initial,
  evolve: (decisions, events) => events.reduce(policySettings.evolve, decisions),
  read: settingDecisions,
});
