import { IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { IsSlug } from '#platform/forms';
import { PageQuery } from '#platform/projections';

export class ListReleasesParameters extends PageQuery {
  /** What everybody is told (default), or what my own party is told of its own. */
  @IsOptional() @IsIn(['collaboration', 'own']) readonly audience: 'collaboration' | 'own' = 'collaboration';
  @IsOptional() @IsSlug() @MaxLength(60) readonly table?: string;
  /** `2026-03`, `2026-Q1`, `2026-H1` or `2026`. */
  @IsOptional() @Matches(/^\d{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/) readonly period?: string;
}
