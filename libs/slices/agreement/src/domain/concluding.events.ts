import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  Equals,
  IsArray,
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
import { AgreementParty, Duration, FundingModel, LawCitation, SignatureBlock } from './terms.js';

/** A dated version of the agreement, ready to be signed. */
export class AgreementDrafted extends OfAgreement {
  @Equals('agreement.drafted.v1') readonly type = 'agreement.drafted.v1' as const;
  @IsString() @MinLength(1) @MaxLength(300) readonly title!: string;
  @IsCalendarDate() readonly versionDate!: string;
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AgreementParty)
  readonly parties!: AgreementParty[];
  /** Municipalities from which accession is possible (§ 19). */
  @IsArray() @ArrayMaxSize(100) @Matches(/^[a-z0-9-]{1,60}$/, { each: true }) readonly region!: string[];
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => SignatureBlock)
  readonly blocks!: SignatureBlock[];
  /** Identical originals drawn up (§ 16). */
  @IsInt() @Min(1) @Max(100) readonly originals!: number;
  @ValidateNested() @Type(() => Duration) readonly duration!: Duration;
  /** Parties that owe a yearly payment (§§ 8–9). */
  @IsArray() @ArrayMaxSize(100) @Matches(/^[a-z0-9-]{1,60}$/, { each: true }) readonly payingParties!: string[];
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => LawCitation)
  readonly lawReferences!: LawCitation[];
  @ValidateNested() @Type(() => FundingModel) readonly funding!: FundingModel;
}

/** One signature block is filled. Only the unit of that block can say so. */
export class AgreementSigned extends OfAgreement {
  @Equals('agreement.signed.v1') readonly type = 'agreement.signed.v1' as const;
  @IsSlug() @MaxLength(60) readonly block!: string;
  /** The function that signed; never a name. */
  @IsOptional() @IsString() @MaxLength(100) readonly signatoryFunction?: string;
}

/** The agreement applies from the day it occurred (§ 16). */
export class AgreementEnteredIntoForce extends OfAgreement {
  @Equals('agreement.entered-into-force.v1') readonly type = 'agreement.entered-into-force.v1' as const;
  /** Why it applies although signatures are missing. */
  @IsOptional() @IsString() @MinLength(10) @MaxLength(600) readonly despiteMissingSignatures?: string;
}

export type ConcludingEvent = AgreementDrafted | AgreementSigned | AgreementEnteredIntoForce;
