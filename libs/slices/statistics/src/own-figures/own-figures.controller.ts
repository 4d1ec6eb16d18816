import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { OwnFiguresParameters } from './own-figures.dto.js';
import { AskOwnFigures } from './own-figures.query.js';
import type { OwnFigures } from './own-figures.js';

@Controller('v1/statistics/own')
@RequiresScope('read')
export class OwnFiguresController {
  constructor(private readonly queries: QueryBus) {}

  /** My own unit's figures, exact and up to date: nobody else is shown them, and each reading is on record. */
  @Get()
  own(@CurrentCaller() caller: Caller, @Query() { count, year }: OwnFiguresParameters): Promise<OwnFigures> {
    return this.queries.execute(new AskOwnFigures(caller, count, year));
  }
}
