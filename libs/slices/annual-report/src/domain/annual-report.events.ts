import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  Equals,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsCalendarDate, IsDigest } from '#platform/forms';

export const reportKinds = ['annual-report', 'final-account'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** The wordings that reports have been issued by, the latest last: each is kept for as long as its reports are asked for. */
export const reportFormats = [1, 2] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What a party or body was called on the day of issue: configuration may rename it, an issued report may not change. */
export class NameOfIssue {
  @Matches(/^[a-z0-9-]{1,60}(?:\/[a-z0-9-]{1,60})?$/) readonly id!: string;
  @IsString() @Length(1, 200) readonly name!: string;
}

/**
 * The annual report of a year (§ 11, K49), or the final account of an agreement that has ended (§ 18 ¶ 4, K58). Everything
 * that its words follow from is either recorded by `knownAt` or said here, so that it is the same whenever it is asked for.
 */
export class AnnualReportIssued {
  @Equals('annual-report.issued.v1') readonly type = 'annual-report.issued.v1' as const;
  @IsIn(reportKinds) readonly kind!: ReportKind;
  /** The year it is about; of a final account, the year in which the agreement ended. */
  @IsInt() @Min(2000) @Max(2200) readonly year!: number;
  /** The day of `knownAt` in Sweden. */
  @IsCalendarDate() readonly issuedOn!: string;
  /** What was recorded by this instant is in it, and nothing later. UTC, milliseconds. */
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/) readonly knownAt!: string;
  /** The wording and order of parts; a later wording gets a later number. */
  @IsInt() @IsIn(reportFormats) readonly format!: ReportFormat;
  /** What the collaboration is called. */
  @IsString() @Length(1, 300) readonly collaborationName!: string;
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => NameOfIssue)
  readonly names!: readonly NameOfIssue[];
  /** Over the consolidated edition as canonical JSON: SHA-256, base64url. */
  @IsDigest() @MaxLength(60) readonly hash!: string;
}
