import { Equals, IsIn, IsString, Length, Matches, MaxLength } from 'class-validator';
import { IsCalendarDate, IsSlug } from '#platform/forms';
import { settingNames, type SettingName } from './open-questions.js';

/** An open legal question was answered for this collaboration, from a day on, by someone who may (§ 12 of the secrecy rules). */
export class PolicySettingDecided {
  @Equals('policy-setting.decided.v1') readonly type = 'policy-setting.decided.v1' as const;
  @IsIn(settingNames) readonly setting!: SettingName;
  /** One of the values that the setting has. */
  @IsSlug() @MaxLength(60) readonly value!: string;
  /** The first day on which it counts: the day of recording or later, never earlier. */
  @IsCalendarDate() readonly from!: string;
  /** The body that decided, `<party>/<slug>`. */
  @Matches(/^[a-z0-9-]+\/[a-z0-9-]+$/) @MaxLength(120) readonly body!: string;
  /** Where the decision can be read, e.g. a register number and paragraph. */
  @IsString() @Length(1, 200) readonly document!: string;
}

export type PolicySettingEvent = PolicySettingDecided;
