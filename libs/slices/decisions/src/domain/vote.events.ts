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
  Min,
  ValidateNested,
} from 'class-validator';
import { OfMatter, politicalPartyCode } from './of-matter.events.js';

/** Ja, nej, avstår, frånvarande. */
export class Counts {
  @IsInt() @Min(0) @Max(1000) readonly yes!: number;
  @IsInt() @Min(0) @Max(1000) readonly no!: number;
  @IsInt() @Min(0) @Max(1000) readonly abstain!: number;
  @IsInt() @Min(0) @Max(1000) readonly absent!: number;
}

/** How one political party's seats voted. */
export class PartyCounts extends Counts {
  @Matches(politicalPartyCode) readonly politicalParty!: string;
}

/** Votering: counts per political party, never per person (K63, K105). */
export class VoteHeld extends OfMatter {
  @Equals('vote.held.v1') readonly type = 'vote.held.v1' as const;
  @IsUUID() readonly voteId!: string;
  /** Huvudvotering, or the vote that selects the counter-proposal (motförslag, K104). */
  @IsIn(['main-vote', 'counter-proposal']) readonly kind!: 'main-vote' | 'counter-proposal';
  /** The approved text of the proposition, answerable with yes or no (5:53–54). */
  @Length(1, 2000) readonly proposition!: string;
  /** Propositionsordning: how the chair put the motions. */
  @IsOptional() @Length(1, 2000) readonly propositionOrder?: string;
  /** The proposal or motion that yes stands for. */
  @IsOptional() @IsUUID() readonly yesFor?: string;
  /** The proposal or motion that no stands for. */
  @IsOptional() @IsUUID() readonly noFor?: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => PartyCounts)
  readonly parties!: readonly PartyCounts[];
  @ValidateNested() @Type(() => Counts) readonly totals!: Counts;
  /** Seats of the body. */
  @IsInt() @Min(1) @Max(1000) readonly seats!: number;
  /** Numbers of the seats that were called, without their answers. */
  @IsOptional() @IsArray() @ArrayMaxSize(1000) @IsInt({ each: true }) readonly seatNumbers?: readonly number[];
  /** Utslagsröst: the chair's, on a tie only. */
  @IsOptional() @IsIn(['yes', 'no']) readonly castingVote?: 'yes' | 'no';
  @IsIn(['yes', 'no']) readonly result!: 'yes' | 'no';
}
