import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsCalendarDate, IsSlug } from '#platform/forms';
import { OfAgreement } from './of-agreement.js';

/** A party gives notice (säger upp) so that the agreement is not extended for it (§ 16, K81). Either organ of a party speaks for it. */
export class NoticeGiven extends OfAgreement {
  @Equals('agreement.notice-given.v1') readonly type = 'agreement.notice-given.v1' as const;
  @IsSlug() @MaxLength(60) readonly party!: string;
}

/** A party asks, in writing, to leave before the end of the period (§ 17, K86). */
export class WithdrawalRequested extends OfAgreement {
  @Equals('agreement.withdrawal-requested.v1') readonly type = 'agreement.withdrawal-requested.v1' as const;
  @IsSlug() @MaxLength(60) readonly party!: string;
  /** Its last day as a party. */
  @IsCalendarDate() readonly effectiveOn!: string;
}

/** The centre passes the request on to the steering group (§ 17, K21). */
export class WithdrawalForwarded extends OfAgreement {
  @Equals('agreement.withdrawal-forwarded.v1') readonly type = 'agreement.withdrawal-forwarded.v1' as const;
  @IsSlug() @MaxLength(60) readonly party!: string;
}

/** What the exit does to one remaining municipality, whole kronor per year, as shown to those who judged. */
export class CostEffect {
  @IsSlug() @MaxLength(60) readonly party!: string;
  @IsInt() @Min(0) @Max(1_000_000_000) readonly beforeSek!: number;
  @IsInt() @Min(0) @Max(1_000_000_000) readonly afterSek!: number;
}

/** Whether the change of cost is material (väsentlig) is a judgement with reasons, never computed (K93). */
export class CostChangeAssessed extends OfAgreement {
  @Equals('agreement.cost-change-assessed.v1') readonly type = 'agreement.cost-change-assessed.v1' as const;
  /** The leaving parties that are judged together. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @Matches(/^[a-z0-9-]{1,60}$/, { each: true })
  readonly leaving!: string[];
  @IsBoolean() readonly material!: boolean;
  @IsString() @MinLength(10) @MaxLength(2000) readonly reasons!: string;
  /** The body that judged, e.g. `agreement/steering-group`. */
  @IsString() @MinLength(1) @MaxLength(120) readonly decidedBy!: string;
  @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => CostEffect) readonly effects!: CostEffect[];
}

/** The party's last day has come. `re-split` (§ 18 ¶ 1, K87) or `negotiation` (§ 18 ¶ 2, K88) must follow from what is recorded. */
export class PartyLeft extends OfAgreement {
  @Equals('agreement.party-left.v1') readonly type = 'agreement.party-left.v1' as const;
  @IsSlug() @MaxLength(60) readonly party!: string;
  @IsIn(['re-split', 'negotiation']) readonly consequence!: 're-split' | 'negotiation';
}

/** The others agree on continuing, or not: then it ends on 31 December of the current year (§ 18 ¶ 3, K89). */
export class NegotiationConcluded extends OfAgreement {
  @Equals('agreement.negotiation-concluded.v1') readonly type = 'agreement.negotiation-concluded.v1' as const;
  /** The days of the exits that were negotiated about. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @IsCalendarDate({ each: true }) readonly exits!: string[];
  @IsIn(['agreed', 'not-agreed']) readonly outcome!: 'agreed' | 'not-agreed';
  @IsOptional() @IsString() @MaxLength(2000) readonly summary?: string;
}

export type LeavingEvent =
  NoticeGiven | WithdrawalRequested | WithdrawalForwarded | CostChangeAssessed | PartyLeft | NegotiationConcluded;
