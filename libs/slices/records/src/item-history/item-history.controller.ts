import { Controller, Get, NotFoundException, Param, ParseUUIDPipe } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import type { ItemHistory } from './history-view.js';
import { HistoryOfItem } from './item-history.query.js';

/** Items that my unit sent or was sent, whichever slice they belong to. */
@Controller('v1/items')
@RequiresScope('read')
export class ItemHistoryController {
  constructor(private readonly queries: QueryBus) {}

  /** When an item was added, changed, closed, marked and purged, as far as my unit may see it. */
  @Get(':id/history')
  async history(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ItemHistory> {
    const found = await this.queries.execute(new HistoryOfItem(caller, id));
    if (!found) throw new NotFoundException();
    return found;
  }
}
