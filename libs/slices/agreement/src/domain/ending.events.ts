import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  Equals,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsCalendarDate, IsSlug } from '#platform/forms';
import { OfAgreement } from './of-agreement.js';
import { WithdrawalRule } from './terms.js';

/** The day of notice has passed: the agreement goes on for those who gave none (§ 16, K81). */
export class AgreementExtended extends OfAgreement {
  @Equals('agreement.extended.v1') readonly type = 'agreement.extended.v1' as const;
  @IsCalendarDate() readonly from!: string;
  @IsCalendarDate() readonly to!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @Matches(/^[a-z0-9-]{1,60}$/, { each: true })
  readonly continuing!: string[];
  /** The withdrawal rule that goes on applying (§ 17). */
  @ValidateNested() @Type(() => WithdrawalRule) readonly withdrawal!: WithdrawalRule;
  /** Those of them that owe a yearly payment. */
  @IsArray() @ArrayMaxSize(100) @Matches(/^[a-z0-9-]{1,60}$/, { each: true }) readonly payingParties!: string[];
}

/** An evaluation was made: by all parties together (§ 16, K82), or by one party for itself (K55). */
export class AgreementEvaluated extends OfAgreement {
  @Equals('agreement.evaluated.v1') readonly type = 'agreement.evaluated.v1' as const;
  @IsIn(['joint', 'party-specific']) readonly scope!: 'joint' | 'party-specific';
  /** The party that evaluated for itself. */
  @IsOptional() @IsSlug() @MaxLength(60) readonly party?: string;
  /** Last year of the period that was evaluated. */
  @IsInt() @Min(2000) @Max(2200) readonly year!: number;
  @IsString() @MaxLength(2000) readonly summary!: string;
}

/** The agreement's last day: the regular end of its period, or early under § 18 ¶ 3. */
export class AgreementEnded extends OfAgreement {
  @Equals('agreement.ended.v1') readonly type = 'agreement.ended.v1' as const;
  @IsIn(['end-of-term', 'early']) readonly how!: 'end-of-term' | 'early';
  /** The party that owes the final account after an early end. */
  @IsSlug() @MaxLength(60) readonly operator!: string;
}

/** The operator's final account, owed within six months of an early end (§ 18 ¶ 4, K90). A late one is recorded as late. */
export class FinalAccountDelivered extends OfAgreement {
  @Equals('agreement.final-account-delivered.v1') readonly type = 'agreement.final-account-delivered.v1' as const;
  @IsString() @MaxLength(300) readonly document!: string;
}

export type EndingEvent = AgreementExtended | AgreementEvaluated | AgreementEnded | FinalAccountDelivered;
