import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsEdtf } from '#platform/forms';
import { OfMatter } from './of-matter.events.js';

/** An amount as a document states it; nothing is computed from it. */
export class StatedAmount {
  /** Whole kronor. */
  @IsInt() @Min(0) @Max(1_000_000_000_000) readonly kronor!: number;
  /** What it means, in the words of the source. */
  @Length(1, 300) readonly note!: string;
  @IsBoolean() readonly approximate!: boolean;
}

/** A paper of the decision basis, or an annex (K115). */
export class Paper {
  @Length(1, 300) readonly title!: string;
  @IsOptional() @IsEdtf() readonly dated?: string;
}

export const dimensions = ['economic', 'ecological', 'social'] as const;

/** What statements, proposals and decisions rest on and show. */
export abstract class WithBasis extends OfMatter {
  /** In the words of the source. */
  @IsOptional() @Length(1, 4000) readonly text?: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => StatedAmount)
  readonly statedAmounts?: readonly StatedAmount[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => Paper)
  readonly decisionBasis?: readonly Paper[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => Paper)
  readonly annexes?: readonly Paper[];
  /** Barnkonsekvensanalys, or the child perspective considered (K116). */
  @IsOptional() @IsBoolean() readonly childImpactAnalysis?: boolean;
  /** Omvärldsanalys (K116). */
  @IsOptional() @IsBoolean() readonly outlookAnalysis?: boolean;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(3)
  @IsIn(dimensions, { each: true })
  readonly dimensions?: readonly (typeof dimensions)[number][];
}
