import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  Equals,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { bodyId, OfMatter } from './of-matter.events.js';

export const requirementKinds = ['other-body-decides', 'cost-not-increased', 'other'] as const;

/** What must hold, as far as it can be coded. */
export class Requirement {
  @IsIn(requirementKinds) readonly kind!: (typeof requirementKinds)[number];
  /** other-body-decides: the body … */
  @ValidateIf(({ kind, body }: Requirement) => kind === 'other-body-decides' || body !== undefined)
  @MaxLength(120)
  @Matches(bodyId)
  readonly body?: string;
  /** … in this matter of it, where known … */
  @IsOptional() @IsUUID() readonly matterId?: string;
  /** … and the points it must decide. */
  @ValidateIf(({ kind, points }: Requirement) => kind === 'other-body-decides' || points !== undefined)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsInt({ each: true })
  @Min(1, { each: true })
  readonly points?: readonly number[];
  /** cost-not-increased: whole kronor a year, as estimated when the condition was set. */
  @ValidateIf(({ kind, kronor }: Requirement) => kind === 'cost-not-increased' || kronor !== undefined)
  @IsInt()
  @Min(0)
  @Max(1_000_000_000_000)
  readonly kronor?: number;
}

/** Villkor: a decision holds only if … (K112). */
export class ConditionSet extends OfMatter {
  @Equals('condition.set.v1') readonly type = 'condition.set.v1' as const;
  @IsUUID() readonly conditionId!: string;
  @IsUUID() readonly decisionId!: string;
  /** The point that sets it, where points are numbered. */
  @IsOptional() @IsInt() @Min(1) @Max(999) readonly pointNumber?: number;
  @Length(1, 2000) readonly text!: string;
  @ValidateNested() @Type(() => Requirement) readonly requirement!: Requirement;
}

/** The body that set a condition says how it turned out. A person judges; the software never does (K112). */
export class ConditionAssessed extends OfMatter {
  @Equals('condition.assessed.v1') readonly type = 'condition.assessed.v1' as const;
  @IsUUID() readonly conditionId!: string;
  @IsIn(['fulfilled', 'broken', 'unclear']) readonly assessment!: 'fulfilled' | 'broken' | 'unclear';
  /** The decision or other event that settled it. */
  @IsOptional() @IsUUID() readonly by?: string;
  @Length(1, 2000) readonly reasons!: string;
}
