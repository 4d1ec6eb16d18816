import { Equals, IsBoolean, IsInt, IsOptional, IsUUID, Length, Max, Min } from 'class-validator';
import { IsCalendarDate } from '#platform/forms';
import { OfMatter } from './of-matter.events.js';

/** Justering (5:69, K108–K109). The day of approval is the event's `occurred`. */
export class MinutesApproved extends OfMatter {
  @Equals('minutes.approved.v1') readonly type = 'minutes.approved.v1' as const;
  /** The meeting whose minutes they are. */
  @IsCalendarDate() readonly meetingDate!: string;
  @IsOptional() @Length(1, 60) readonly paragraph?: string;
  /** Omedelbar justering. */
  @IsBoolean() readonly immediate!: boolean;
  /** Number of approvers (justerare), where stated. */
  @IsOptional() @IsInt() @Min(1) @Max(20) readonly approvers?: number;
}

/** Anslag: the approval of minutes is announced on the notice board (8:9–10, K110). The day is the event's `occurred`. */
export class NoticePosted extends OfMatter {
  @Equals('notice.posted.v1') readonly type = 'notice.posted.v1' as const;
  @IsUUID() readonly noticeId!: string;
  @IsCalendarDate() readonly meetingDate!: string;
  /** Where the minutes are kept. */
  @IsOptional() @Length(1, 200) readonly keptAt?: string;
  @IsOptional() @Length(1, 100) readonly reference?: string;
}

/** The notice is taken down, not before the time for appeal has ended (8:12, 13:5). */
export class NoticeTakenDown extends OfMatter {
  @Equals('notice.taken-down.v1') readonly type = 'notice.taken-down.v1' as const;
  @IsUUID() readonly noticeId!: string;
}
