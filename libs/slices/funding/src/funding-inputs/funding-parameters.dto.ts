import { KnownAtQuery } from '#platform/projections';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { FIRST_YEAR, LAST_YEAR } from '../domain/limits.js';

/** Parameters of every question about money. */
export class FundingParameters extends KnownAtQuery {
  /** Left out: the collaboration's agreement. */
  @IsOptional() @IsUUID() readonly agreementId?: string;
}

export class FundingYearParameters extends FundingParameters {
  /** Left out: this year. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(FIRST_YEAR) @Max(LAST_YEAR) readonly year?: number;
}
