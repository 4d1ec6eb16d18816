import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  Equals,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsSlug, Source, Sourced } from '#platform/forms';

/** One of the statements that stand against each other, or the statement that something is missing. */
export class Statement {
  /** Name within the item, for a decision to select it. */
  @IsSlug() @MaxLength(40) readonly label!: string;
  @IsString() @MinLength(1) @MaxLength(1000) readonly text!: string;
  @ValidateNested() @Type(() => Source) readonly source!: Source;
}

/** The material contradicts itself or is silent. Kept as data, never resolved silently. */
export class ContradictionRecorded extends Sourced {
  @Equals('contradiction.recorded.v1') readonly type = 'contradiction.recorded.v1' as const;
  @IsUUID() readonly contradictionId!: string;
  /** The agreement it is about, if it is about one. */
  @IsOptional() @IsUUID() readonly agreementId?: string;
  /** Number in the collaboration's list. */
  @IsInt() @Min(1) @Max(1000) readonly number!: number;
  @IsString() @MinLength(1) @MaxLength(300) readonly titleSv!: string;
  @IsString() @MinLength(1) @MaxLength(300) readonly titleEn!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => Statement)
  readonly statements!: Statement[];
  /** The label that is used until someone decides, if one is. */
  @IsOptional() @IsSlug() @MaxLength(40) readonly usedUntilDecided?: string;
}

/** A policy decision selects one statement: who decided, when (it occurred) and why. */
export class ContradictionDecided extends Sourced {
  @Equals('contradiction.decided.v1') readonly type = 'contradiction.decided.v1' as const;
  @IsUUID() readonly contradictionId!: string;
  @IsSlug() @MaxLength(40) readonly selects!: string;
  /** The body that decided; never a person. */
  @IsString() @MinLength(1) @MaxLength(120) readonly decidedBy!: string;
  @IsString() @MinLength(10) @MaxLength(2000) readonly reasons!: string;
}

/** Stored for ever: add optional fields, never rename or remove one. */
export type ContradictionEvent = ContradictionRecorded | ContradictionDecided;
