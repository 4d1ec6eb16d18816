import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '#platform/projections';
import type { Answered } from './legal-reviews.entity.js';

const statuses: readonly Answered['status'][] = ['waiting', 'approved', 'refused', 'withdrawn'];

export class LegalReviewsQuery extends PageQuery {
  /** Left out: those that wait. */
  @IsOptional() @IsIn(statuses) readonly status: Answered['status'] = 'waiting';
}
