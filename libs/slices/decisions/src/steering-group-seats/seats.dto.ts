import { IsOptional, IsUUID } from 'class-validator';
import { KnownAtQuery } from '#platform/projections';
import { IsDay } from '../domain/calendar-forms.js';

export class SeatsDto extends KnownAtQuery {
  /** As on this day; left out: as last recorded. */
  @IsOptional() @IsDay() readonly on?: string;
  @IsOptional() @IsUUID() readonly agreementId?: string;
}
