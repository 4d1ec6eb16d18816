import { Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import type { UnitOfCount } from '#platform/domain';
import { unitsOfCount } from '../domain/table-plan.events.js';

export class OwnFiguresParameters {
  /** What is counted; different things are never added up. */
  @IsIn(unitsOfCount) readonly count!: UnitOfCount;
  @Type(() => Number) @IsInt() @Min(2000) @Max(2999) readonly year!: number;
}
