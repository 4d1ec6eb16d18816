import type { CalendarDate } from '#platform/domain';
import { settingOn } from '#platform/secrecy';
import { questionOf, settingNames, type SettingName } from '../domain/open-questions.js';
import { settingDecisions, type PolicySettings } from '../domain/policy-settings.decider.js';

/** How a question is answered on a day. */
export interface SettingView {
  readonly setting: SettingName;
  /** Number of the question in docs/secrecy.md, and the question. */
  readonly question: number;
  readonly sv: string;
  readonly en: string;
  readonly value: string;
  /** True as long as nobody has decided: the strict value holds, and what needs a decision is refused. */
  readonly isDefault: boolean;
  readonly values: readonly string[];
  readonly decision: { readonly from: CalendarDate; readonly body: string; readonly document: string } | null;
}

/** Every setting, as it stands on a day. */
export const settingsOn = (decisions: PolicySettings, on: CalendarDate): readonly SettingView[] =>
  settingNames.map((setting) => viewOf(setting, decisions, on));

const viewOf = (setting: SettingName, decisions: PolicySettings, on: CalendarDate): SettingView => {
  const { question, sv, en, values } = questionOf(setting);
  // The policy that judges by it answers here too; the decision is shown beside its answer.
  const decided = settingOn({ settings: settingDecisions(decisions) }, setting, on);
  const [decision] = decisions
    .filter((each) => each.setting === setting && each.from <= on)
    .reverse()
    .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0));
  return {
    setting,
    question,
    sv,
    en,
    value: decided ?? values[0],
    isDefault: decided === undefined,
    values,
    decision: decision ? { from: decision.from, body: decision.body, document: decision.document } : null,
  };
};
