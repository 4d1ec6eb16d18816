import { Type } from 'class-transformer';
import { Equals, IsBoolean, IsDefined, IsIn, IsInt, IsUUID, Matches, Max, Min, ValidateNested } from 'class-validator';
import { IsCalendarDate } from '#platform/forms';
import { recordClasses, type RecordClass } from './record-classes.js';

/** Stored for ever: add optional fields, never rename or remove one. Open: what an authority decides to purge is no secret. */
export type PurgeDecisionEvent = PurgeDecided | PurgeDecisionRevoked;

export const referencePoints = ['creation', 'end'] as const;
export const periodUnits = ['days', 'months', 'years'] as const;

/**
 * The reference number of a decision and its paragraph, e.g. `SCN-2026/0123` or `N161-0123/26 § 45`. No words fit in, and
 * no six digits in a row.
 */
export const decisionReference = /^[A-ZÅÄÖ]{1,8}\d{0,4}[ -]\d{1,5}[-/]\d{1,5}(?: § \d{1,4})?$/;

const aReference = { message: '$property must be the reference number of a decision alone, e.g. SCN-2026/0123' };

export class RetentionPeriod {
  @IsInt() @Min(1) @Max(200) readonly amount!: number;
  @IsIn(periodUnits) readonly unit!: (typeof periodUnits)[number];
}

/** An archive authority decides how long it keeps one class of what it holds in the hub (arkivlagen § 10, S59, S62). */
export class PurgeDecided {
  @Equals('purge.decided.v1') readonly type = 'purge.decided.v1' as const;
  @IsUUID() readonly decisionId!: string;
  @IsIn(recordClasses) readonly recordClass!: RecordClass;
  /** From when the period runs: from the recording, or from the day on which no recipient can fetch the content any more. */
  @IsIn(referencePoints) readonly reference!: (typeof referencePoints)[number];
  @IsDefined() @ValidateNested() @Type(() => RetentionPeriod) readonly period!: RetentionPeriod;
  /** Reference number of the decision. */
  @Matches(decisionReference, aReference) readonly decision!: string;
  /** First day on which it applies. */
  @IsCalendarDate() readonly from!: string;
  /** Whether the decision also covers what was recorded before that day. */
  @IsBoolean() readonly coversEarlier!: boolean;
}

/** The authority takes its decision back. What was purged stays purged. */
export class PurgeDecisionRevoked {
  @Equals('purge.decision-revoked.v1') readonly type = 'purge.decision-revoked.v1' as const;
  @IsUUID() readonly decisionId!: string;
  /** Reference number of the decision to take it back. */
  @Matches(decisionReference, aReference) readonly decision!: string;
  /** First day on which it does not apply any more, at the earliest the day of recording. */
  @IsCalendarDate() readonly until!: string;
}
