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
import { IsEdtf } from '#platform/forms';
import { WithBasis } from './basis.events.js';
import { bodyId, politicalPartyCode } from './of-matter.events.js';
import { Point } from './preparing.events.js';

export const pointKinds = [
  'approve',
  'commission',
  'note-report',
  'declare-fulfilled',
  'take-part',
  'finance',
  'set-condition',
  'follow-up',
] as const;

/** Beslutspunkt (K97). */
export class DecisionPoint extends Point {
  @IsIn(pointKinds) readonly kind!: (typeof pointKinds)[number];
}

/** An earlier commission that a decision declares fulfilled. */
export class FulfilledCommission {
  @MaxLength(120) @Matches(bodyId) readonly body!: string;
  /** When the commission was given. */
  @IsEdtf() readonly decided!: string;
  @IsOptional() @IsUUID() readonly decisionId?: string;
  @IsOptional() @Length(1, 100) readonly reference?: string;
}

/** Who was there, in numbers and political parties only (K117). */
export class Attendance {
  /** Deciding members; serving substitutes not counted. */
  @IsOptional() @IsInt() @Min(0) @Max(1000) readonly members?: number;
  @IsOptional() @IsInt() @Min(0) @Max(1000) readonly servingSubstitutes?: number;
  @IsOptional() @IsInt() @Min(0) @Max(1000) readonly othersPresent?: number;
  /** Political parties whose members took part. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @Matches(politicalPartyCode, { each: true })
  readonly politicalParties?: readonly string[];
  @IsOptional() @Length(1, 200) readonly place?: string;
}

export const decisionKinds = ['board', 'council', 'delegated', 'official', 'steering-group'] as const;

/** A decision. When it was made is the event's `occurred`, with no more precision than the source has. */
export class DecisionMade extends WithBasis {
  @Equals('decision.made.v1') readonly type = 'decision.made.v1' as const;
  @IsUUID() readonly decisionId!: string;
  @IsIn(decisionKinds) readonly kind!: (typeof decisionKinds)[number];
  /** Paragraph of the meeting, decision number or other reference, as written. */
  @IsOptional() @Length(1, 100) readonly paragraph?: string;
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => DecisionPoint)
  readonly points!: readonly DecisionPoint[];
  @IsOptional() @IsBoolean() readonly unanimous?: boolean;
  /** The proposal or motion it follows. */
  @IsOptional() @IsUUID() readonly accordingTo?: string;
  /** The vote that decided it. */
  @IsOptional() @IsUUID() readonly afterVote?: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => FulfilledCommission)
  readonly fulfils?: readonly FulfilledCommission[];
  @IsOptional() @ValidateNested() @Type(() => Attendance) readonly attendance?: Attendance;
}
