import { IsCalendarDate } from '#platform/forms';
import { PageQuery } from '#platform/projections';
import { IsIn, IsOptional } from 'class-validator';

export class OnDayQuery {
  /** The day whose law is asked about, YYYY-MM-DD in Sweden. Left out: today. */
  @IsOptional() @IsCalendarDate() readonly on?: string;
}

export class ListConcernReportsQuery extends PageQuery {
  /** `filed`: those that my unit has made; `received`: those that it has got. Left out: both. */
  @IsOptional() @IsIn(['filed', 'received']) readonly role?: 'filed' | 'received';
  /** The day whose law is asked about, YYYY-MM-DD in Sweden. Left out: today. */
  @IsOptional() @IsCalendarDate() readonly on?: string;
}
