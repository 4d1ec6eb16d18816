import { ContentRef, Disclosure, IsSlug } from '#platform/forms';
import { Type } from 'class-transformer';
import { Equals, IsDefined, IsIn, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { OfReport, OfReporter } from './of-report.events.js';

/** How the report itself went: by the authority's ordinary channel, as sealed content, or by SDK. */
export const ways = ['ordinary-channel', 'sealed-content', 'sdk'] as const;
export type Way = (typeof ways)[number];

/** A report of concern (orosanmälan, SoL 19:1) was made: that it was, when, by whom and to which social board. */
export class ConcernReportFiled extends OfReport {
  @Equals('concern-report.filed.v1') readonly type = 'concern-report.filed.v1' as const;
  /** The social board. */
  @IsSlug() @MaxLength(60) readonly to!: string;
  @IsIn(ways) readonly way!: Way;
  /** On what ground: `duty-report-child`. */
  @IsDefined() @ValidateNested() @Type(() => Disclosure) readonly disclosure!: Disclosure;
  /** What was reported, sealed to the board alone; only when that is the way. */
  @IsOptional() @ValidateNested() @Type(() => ContentRef) readonly content?: ContentRef;
}

/** The board has the report. It occurred on the day of receipt, from which time limits count (S31). */
export class ConcernReportReceived extends OfReporter {
  @Equals('concern-report.received.v1') readonly type = 'concern-report.received.v1' as const;
}

/** The reporter asks what became of it (SoL 19:6). */
export class FeedbackRequested extends OfReport {
  @Equals('concern-report.feedback-requested.v1') readonly type = 'concern-report.feedback-requested.v1' as const;
  /** The social board that got the report. */
  @IsSlug() @MaxLength(60) readonly to!: string;
}
