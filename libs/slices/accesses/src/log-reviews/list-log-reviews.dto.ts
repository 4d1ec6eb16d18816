import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '#platform/projections';

export class ListLogReviewsDto extends PageQuery {
  /** `true`: only those whose last day is over. */
  @IsOptional() @IsIn(['true', 'false']) readonly overdue?: 'true' | 'false';
}
