import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsCalendarDate, IsSlug } from '#platform/forms';

export const partyKinds = ['municipality', 'region', 'state-authority'] as const;
export const partyRoles = ['operator', 'connected-municipality', 'regional-body', 'police'] as const;
export type PartyKind = (typeof partyKinds)[number];
export type PartyRole = (typeof partyRoles)[number];

/** A party as § 1 names it. A region that acts through two boards is one party with two signature blocks (K2). */
export class AgreementParty {
  @IsSlug() @MaxLength(60) readonly party!: string;
  @IsIn(partyKinds) readonly kind!: PartyKind;
  @IsIn(partyRoles) readonly role!: PartyRole;
}

/** A place to sign, for one organ of one party; each has an original of its own (§ 16, K83). */
export class SignatureBlock {
  @IsSlug() @MaxLength(60) readonly block!: string;
  @IsSlug() @MaxLength(60) readonly party!: string;
  /** The only unit that may fill it. */
  @IsSlug() @MaxLength(60) readonly unit!: string;
  /** The function that signs, where the agreement names one (K16). */
  @IsOptional() @IsString() @MaxLength(100) readonly signatoryFunction?: string;
}

/** First and last day, both included. */
export class Period {
  @IsCalendarDate() readonly start!: string;
  @IsCalendarDate() readonly end!: string;
}

/** § 16: longer by so many years for those who have not given notice by a day. */
export class ExtensionRule {
  @IsInt() @Min(1) @Max(20) readonly years!: number;
  @IsCalendarDate() readonly noticeBy!: string;
}

/** § 17: leaving takes effect on one day of the year, on request so many months ahead. */
export class WithdrawalRule {
  @Matches(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/) readonly effect!: string;
  @IsInt() @Min(1) @Max(60) readonly months!: number;
}

/** A law as the agreement cites it. What is in force on a day is looked up by the code. */
export class LawCitation {
  @Matches(/^[a-z]+(\.[a-z0-9-]+)+$/) @MaxLength(60) readonly code!: string;
  @IsString() @MaxLength(300) readonly asWritten!: string;
  @IsString() @MaxLength(20) readonly paragraph!: string;
}

/** Where the funding model stands. The arithmetic belongs to the funding of the collaboration. */
export class FundingModel {
  @IsString() @MaxLength(20) readonly paragraph!: string;
  @IsString() @MaxLength(300) readonly annex!: string;
  /** Total budget per year in whole kronor. */
  @IsInt() @Min(0) @Max(1_000_000_000) readonly totalPerYearSek!: number;
}

/** What the agreement says about its own life. */
export class Duration {
  @ValidateNested() @Type(() => Period) readonly term!: Period;
  @ValidateNested() @Type(() => ExtensionRule) readonly extension!: ExtensionRule;
  @ValidateNested() @Type(() => WithdrawalRule) readonly withdrawal!: WithdrawalRule;
}
