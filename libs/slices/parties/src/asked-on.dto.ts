import { IsOptional } from 'class-validator';
import { KnownAtQuery } from '#platform/projections';
import { IsCalendarDate } from './domain/is-calendar-date.js';

/** A question on both time axes: what applied on a day, as it was known at an instant. */
export class AskedOn extends KnownAtQuery {
  /** The day asked about, YYYY-MM-DD in Sweden. Left out: today. */
  @IsOptional() @IsCalendarDate() readonly on?: string;
}
