import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  Equals,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsCalendarDate, IsDigest, IsSlug } from '#platform/forms';
import { kinds, type PeriodKind } from './periods.js';

/** The class that a figure lies in. */
export class PublishedCell {
  /** Group ids, in the order of the table's groupings. */
  @IsArray() @ArrayMaxSize(3) @IsSlug({ each: true }) readonly at!: string[];
  @IsInt() @Min(0) @Max(1_000_000) readonly lo!: number;
  /** Left out where nothing is told. */
  @IsOptional() @IsInt() @Min(0) @Max(1_000_000) readonly up?: number;
}

/** One table, frozen: each cell of the plan has its line. */
export class PublishedTable {
  @IsSlug() @MaxLength(60) readonly table!: string;
  @IsIn(kinds) readonly kind!: PeriodKind;
  @Matches(/^\d{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/) readonly period!: string;
  /** Step of the ladder; its length, where nothing is told. */
  @IsInt() @Min(0) @Max(5) readonly level!: number;
  @IsArray() @ArrayMaxSize(1000) @ValidateNested() @Type(() => PublishedCell) readonly cells!: PublishedCell[];
}

abstract class Released {
  /** Follows from the day and the audience, so that every worker names it alike. */
  @IsUUID() readonly releaseId!: string;
  @IsInt() @Min(1) @Max(1000) readonly plan!: number;
  @IsCalendarDate() readonly publishedOn!: string;
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(30)
  @ValidateNested()
  @Type(() => PublishedTable)
  readonly tables!: PublishedTable[];
  /** Over the tables as canonical JSON: SHA-256, base64url. */
  @IsDigest() readonly hash!: string;
}

/** The figures of the collaboration, told to all its parties on the day the plan says and never changed (K44, K52). */
export class ReleasePublished extends Released {
  @Equals('release.published.v1') readonly type = 'release.published.v1' as const;
}

/** What one party is told of what came by way of it (K48, K49). */
export class PartyReleasePublished extends Released {
  @Equals('party-release.published.v1') readonly type = 'party-release.published.v1' as const;
  @IsSlug() @MaxLength(60) readonly party!: string;
  /** The party's units. */
  @IsArray() @ArrayNotEmpty() @ArrayUnique() @ArrayMaxSize(100) @IsSlug({ each: true }) readonly to!: string[];
}

/** Why a step of the ladder was not taken. */
export class StepRefused {
  @IsInt() @Min(0) @Max(5) readonly step!: number;
  @IsIn(['breach', 'contradiction', 'doubtful', 'threshold']) readonly why!:
    'breach' | 'contradiction' | 'doubtful' | 'threshold';
  @IsOptional() @IsIn(['G1-presence', 'G2-absence', 'G3-size']) readonly rule?: string;
  @IsOptional() @Matches(/^[a-z0-9-]+(?:[+.][a-z0-9-]+)*$/) @MaxLength(130) readonly attacker?: string;
}

/** What the gate found on the way to one table. */
export class TableAudited {
  @IsSlug() @MaxLength(60) readonly table!: string;
  @Matches(/^\d{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/) readonly period!: string;
  @IsInt() @Min(0) @Max(5) readonly level!: number;
  @IsArray() @ArrayMaxSize(6) @ValidateNested() @Type(() => StepRefused) readonly refused!: StepRefused[];
  @IsInt() @Min(0) readonly attackers!: number;
  @IsInt() @Min(0) readonly formsTested!: number;
  /** How wide the ranges of what may be small are at least; left out where none has an end. */
  @IsOptional() @IsInt() @Min(0) readonly minimumWidth?: number;
  /** Of how many ranges no more than that is known. */
  @IsInt() @Min(0) readonly atMinimumWidth!: number;
  /** How many ranges the strict rule would flag, also of those it does not judge. */
  @IsInt() @Min(0) readonly strictFlags!: number;
  @IsInt() @Min(0) readonly wallMs!: number;
  /** How many worlds prove it, and a digest over them: the same log gives them again. */
  @IsInt() @Min(0) readonly witnesses!: number;
  @IsOptional() @IsDigest() readonly witnessDigest?: string;
}

/** Kept by the unit whose figures they are: how a release was tried before it left. It narrows the figures, so it is nobody else's. */
export class ReleaseAudited {
  @Equals('release.audited.v1') readonly type = 'release.audited.v1' as const;
  @IsUUID() readonly releaseId!: string;
  @IsDigest() readonly hash!: string;
  @IsArray() @ArrayMaxSize(30) @ValidateNested() @Type(() => TableAudited) readonly tables!: TableAudited[];
}

/** Stored for ever: add optional fields, never rename or remove one. */
export type ReleaseEvent = ReleasePublished | PartyReleasePublished;
