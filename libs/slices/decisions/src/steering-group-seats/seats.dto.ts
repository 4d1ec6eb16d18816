import { IsOptional, IsUUID } from 'class-validator';
import { KnownAtQuery } from '#platform/projections';
import { IsCalendarDate } from '#platform/forms';

export class SeatsDto extends KnownAtQuery {
  /** As on this day; left out: as last recorded. */
  @IsOptional() @IsCalendarDate() readonly on?: string;
  @IsOptional() @IsUUID() readonly agreementId?: string;
}
