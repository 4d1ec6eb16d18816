import { Type } from 'class-transformer';
import { ArrayMaxSize, Equals, IsArray, IsBoolean, IsInt, IsOptional, IsUUID } from 'class-validator';
import { Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Source } from '#platform/forms';
import { MAX_KRONOR, SLUG } from './limits.js';

/** An amount per year that a body states in a decision of its own (K68): kept beside what is computed, never over it. */
export class StatedAmountRecorded {
  @Equals('stated-amount.recorded.v1') readonly type = 'stated-amount.recorded.v1' as const;
  @IsUUID() readonly agreementId!: string;
  /** The body (`party/slug`), or the party where the body is not known. */
  @Matches(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/) @MaxLength(120) readonly statedBy!: string;
  /** Whose amount it tells: a party id, a budget part, or `total`. */
  @Matches(SLUG) @MaxLength(60) readonly concerns!: string;
  /** Kronor per year. */
  @IsInt() @Min(0) @Max(MAX_KRONOR) readonly amount!: number;
  /** The source says `about`, `cirka` or gives thousands only. */
  @IsBoolean() readonly approximate!: boolean;
  /** As the source writes it, with its proviso. */
  @MaxLength(300) readonly wording!: string;
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => Source) readonly sources!: readonly Source[];
  @IsOptional() @IsArray() @ArrayMaxSize(20) @MaxLength(300, { each: true }) readonly quality?: readonly string[];
}
