import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '#platform/projections';
import { consultationCategories as codes, type CategoryOf } from '../domain/consultation-categories.js';

const statuses = ['asked', 'answered', 'closed'] as const;

export class ListConsultationsParameters extends PageQuery {
  /** `asked`: it is the centre's turn; `answered`: the asking unit's. */
  @IsOptional() @IsIn(statuses) readonly status?: (typeof statuses)[number];
  @IsOptional() @IsIn(codes.phase) readonly phase?: CategoryOf<'phase'>;
}
