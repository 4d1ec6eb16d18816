import { IsOptional } from 'class-validator';
import { IsCalendarDate } from '#platform/forms';
import { PageQuery } from '#platform/projections';

export class DeadlinesQuery extends PageQuery {
  /** The day on which something is overdue or not, YYYY-MM-DD in Sweden. Left out: today. */
  @IsOptional() @IsCalendarDate() readonly on?: string;
}
