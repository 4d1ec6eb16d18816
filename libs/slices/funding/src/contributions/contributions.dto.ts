import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { IsInstant } from '#platform/forms';
import { FundingYearParameters } from '../funding-inputs/funding-parameters.dto.js';
import { MAX_KRONOR, MAX_PARTIES, SLUG } from '../domain/limits.js';
import type { Scenario } from '../domain/scenario.js';

/** `a,b` and repeated parameters alike; anything else is left for the check to refuse. */
const listed = ({ value }: { value: unknown }): unknown =>
  [value ?? []].flat().flatMap((item: unknown) => (typeof item === 'string' ? item.split(',') : [item]));
const isHundredths = /^-?\d{1,2}([.,]\d{1,2})?$/;

/** Which year, and what if: `without=lerum&with=ale&pkv=2.5&total=2400000`. */
export class ContributionsParameters extends FundingYearParameters {
  /** Municipalities that would not take part; repeated or separated by commas. */
  @Transform(listed) @Matches(SLUG, { each: true }) @ArrayMaxSize(MAX_PARTIES) readonly without: readonly string[] = [];
  /** Municipalities that would take part besides. */
  @Transform(listed) @Matches(SLUG, { each: true }) @ArrayMaxSize(MAX_PARTIES) readonly with: readonly string[] = [];
  /** An assumed PKV in per cent, at most two decimals. */
  @IsOptional() @Matches(isHundredths) readonly pkv?: string;
  /** An assumed total per year in kronor. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(MAX_KRONOR) readonly total?: number;
}

export class LiabilityParameters extends FundingYearParameters {
  /** A deficit or assets, in kronor. */
  @Type(() => Number) @IsInt() @Min(0) @Max(MAX_KRONOR) readonly amount!: number;
}

export class ExplanationParameters {
  @IsOptional() @IsUUID() readonly agreementId?: string;
  @IsOptional() @IsInstant() readonly knownAt?: string;
}

export const scenarioOf = ({ without, with: added, pkv, total }: ContributionsParameters): Scenario => ({
  without,
  with: added,
  ...(pkv === undefined ? {} : { pkv: hundredths(pkv) }),
  ...(total === undefined ? {} : { total }),
});

/** `2.5` → 250, without passing through a float. */
const hundredths = (percent: string): number => {
  const [whole = '0', decimals = ''] = percent.replace('-', '').split(/[.,]/);
  return Number(`${whole}${decimals.padEnd(2, '0')}`) * (percent.startsWith('-') ? -1 : 1);
};
