import { IsIn, IsOptional, MaxLength } from 'class-validator';
import { themes, type Theme } from '#platform/domain';
import { IsCalendarDate, IsSlug } from '#platform/forms';
import { PageQuery } from '#platform/projections';

export class AskedDirectory extends PageQuery {
  /** Only functions that answer about this theme (K122). */
  @IsOptional() @IsIn(themes) readonly theme?: Theme;
  /** Only this unit's. */
  @IsOptional() @IsSlug() @MaxLength(64) readonly unit?: string;
  /** The day asked about, YYYY-MM-DD in Sweden. Left out: today. */
  @IsOptional() @IsCalendarDate() readonly on?: string;
}
