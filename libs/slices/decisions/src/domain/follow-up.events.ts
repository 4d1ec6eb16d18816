import { Equals, IsIn, IsOptional, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { IsEdtf } from '#platform/forms';
import { OfMatter } from './of-matter.events.js';

export const followUpKinds = ['follow-up', 'evaluation', 'appointment', 'decision', 'other'] as const;

/** Something is to be done by a day, or within a part of the calendar. */
export class FollowUpScheduled extends OfMatter {
  @Equals('follow-up.scheduled.v1') readonly type = 'follow-up.scheduled.v1' as const;
  @IsUUID() readonly followUpId!: string;
  @IsIn(followUpKinds) readonly kind!: (typeof followUpKinds)[number];
  @IsOptional() @IsUUID() readonly decisionId?: string;
  /** Who owes it: a body id or a party id. */
  @MaxLength(120) @Matches(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/) readonly owner!: string;
  /** A day, or only the part that is known: `2023-03-31`, `2021-01`, `2021`. */
  @IsEdtf() readonly due!: string;
  @Length(1, 300) readonly titleSv!: string;
  @Length(1, 300) readonly titleEn!: string;
}

export class FollowUpDone extends OfMatter {
  @Equals('follow-up.done.v1') readonly type = 'follow-up.done.v1' as const;
  @IsUUID() readonly followUpId!: string;
  @IsOptional() @Length(1, 2000) readonly text?: string;
}

/** A flaw of the record that came to light later (K118). */
export class QualityNoted extends OfMatter {
  @Equals('quality.noted.v1') readonly type = 'quality.noted.v1' as const;
  @Length(1, 300) readonly flag!: string;
}
