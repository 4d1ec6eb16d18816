import { IsIn, IsOptional } from 'class-validator';
import { KnownAtQuery } from '#platform/projections';

export class AskedQuality extends KnownAtQuery {
  /** `contradiction` or `flag`; left out: both. */
  @IsOptional() @IsIn(['contradiction', 'flag']) readonly kind?: 'contradiction' | 'flag';
}
