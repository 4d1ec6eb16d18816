import { IsOptional, MaxLength } from 'class-validator';
import { IsSlug } from '#platform/forms';
import { KnownAtQuery } from '#platform/projections';

export class AskedKeys extends KnownAtQuery {
  /** Only this unit's. */
  @IsOptional() @IsSlug() @MaxLength(64) readonly unit?: string;
}
