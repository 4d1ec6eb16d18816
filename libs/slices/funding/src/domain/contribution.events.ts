import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, Equals, IsArray, IsInt, IsOptional, IsUUID } from 'class-validator';
import { Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsCalendarDate } from '#platform/forms';
import { FIRST_YEAR, LAST_YEAR, MAX_KRONOR, MAX_PARTIES, SLUG } from './limits.js';

/** What one party owes for a year. */
export class Contribution {
  @Matches(SLUG) @MaxLength(60) readonly party!: string;
  /** The budget part it belongs to. */
  @Matches(SLUG) @MaxLength(60) readonly part!: string;
  /** Share of the part in hundredths of a per cent; 10 000 for a sole payer. */
  @IsInt() @Min(0) @Max(10_000) readonly share!: number;
  /** Kronor. */
  @IsInt() @Min(0) @Max(MAX_KRONOR) readonly amount!: number;
  /** Of it in kind, in kronor; 0 when nothing is, or when nobody has stated the value. */
  @IsInt() @Min(0) @Max(MAX_KRONOR) readonly inKind!: number;
  /** Money due: `amount − inKind`. */
  @IsInt() @Min(0) @Max(MAX_KRONOR) readonly due!: number;
}

/** How a party that has already paid stands against a changed contribution. */
export class Settlement {
  @Matches(SLUG) @MaxLength(60) readonly party!: string;
  /** Kronor still to come; negative when more was paid than is due. */
  @IsInt() @Min(-MAX_KRONOR) @Max(MAX_KRONOR) readonly remaining!: number;
  /** The day the whole was on the account, when it is. */
  @IsOptional() @IsCalendarDate() readonly settledOn?: string;
}

/**
 * The contributions of one year with the whole arithmetic. Accepted only when the recorded inputs give the same; a later
 * one replaces it. `GET /v1/contributions/{year}/explanation` answers with exactly these fields.
 */
export class ContributionDetermined {
  @Equals('contribution.determined.v1') readonly type = 'contribution.determined.v1' as const;
  @IsUUID() readonly agreementId!: string;
  @IsInt() @Min(FIRST_YEAR) @Max(LAST_YEAR) readonly year!: number;
  @Equals('largest-remainder.v1') readonly method!: 'largest-remainder.v1';
  @IsInt() @Min(0) @Max(MAX_KRONOR) readonly total!: number;
  /** Reference date of the population vintage, when something is split by population. */
  @IsOptional() @IsCalendarDate() readonly populationVintage?: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_PARTIES)
  @ValidateNested({ each: true })
  @Type(() => Contribution)
  @ArrayUnique(({ party }: Contribution) => party)
  readonly contributions!: readonly Contribution[];
  /** One line per step, in order. */
  @IsArray() @ArrayMaxSize(2_000) @MaxLength(400, { each: true }) readonly arithmetic!: readonly string[];
  /** Ids of the events whose figures and rules were used. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @IsUUID(undefined, { each: true }) readonly cites!: readonly string[];
  /** One per party from which money for the year is already recorded. */
  @IsArray()
  @ArrayMaxSize(MAX_PARTIES)
  @ValidateNested({ each: true })
  @Type(() => Settlement)
  readonly settlement!: readonly Settlement[];
}
