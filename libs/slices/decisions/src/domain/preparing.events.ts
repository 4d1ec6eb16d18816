import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { WithBasis } from './basis.events.js';
import { bodyId, OfMatter, politicalPartyCode } from './of-matter.events.js';

/** A numbered point of a proposal, a statement or a motion. */
export class Point {
  /** As numbered in the source; left out where it has no numbers. */
  @IsOptional() @IsInt() @Min(1) @Max(999) readonly number?: number;
  @Length(1, 2000) readonly text!: string;
}

export const statementKinds = [
  'opinion',
  'memorandum',
  'official-report',
  'consultation-response',
  'preparation',
  'survey',
  'negotiation-report',
  'report',
] as const;

/** An opinion, a memorandum, an official report, a consultation response … from a body. */
export class StatementGiven extends WithBasis {
  @Equals('statement.given.v1') readonly type = 'statement.given.v1' as const;
  @IsUUID() readonly statementId!: string;
  @IsIn(statementKinds) readonly kind!: (typeof statementKinds)[number];
  @IsOptional() @Length(1, 60) readonly paragraph?: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => Point)
  readonly points?: readonly Point[];
}

/** Förslag till beslut. */
export class ProposalMade extends WithBasis {
  @Equals('proposal.made.v1') readonly type = 'proposal.made.v1' as const;
  @IsUUID() readonly proposalId!: string;
  @IsOptional() @Length(1, 60) readonly paragraph?: string;
  /** The body it is made to, where it is another. */
  @IsOptional() @MaxLength(120) @Matches(bodyId) readonly to?: string;
  @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => Point) readonly points!: readonly Point[];
}

export const motionKinds = ['approve', 'reject', 'amend', 'add', 'remit-back', 'table', 'not-stated'] as const;

/** Yrkande (K99–K103), by political parties only. */
export class MotionMoved extends OfMatter {
  @Equals('motion.moved.v1') readonly type = 'motion.moved.v1' as const;
  @IsUUID() readonly motionId!: string;
  @IsIn(motionKinds) readonly kind!: (typeof motionKinds)[number];
  /** Empty where the source does not say who moved it. */
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(politicalPartyCode, { each: true })
  readonly politicalParties!: readonly string[];
  /** The proposal it is about, in this matter or in the one that prepared it. */
  @IsOptional() @IsUUID() readonly proposalId?: string;
  @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => Point) readonly points!: readonly Point[];
  @IsOptional() @Length(1, 4000) readonly reasons?: string;
  /** I övrigt bifalles: the rest of the proposal is to be approved (K101). */
  @IsOptional() @IsBoolean() readonly otherwiseApproves?: boolean;
}
