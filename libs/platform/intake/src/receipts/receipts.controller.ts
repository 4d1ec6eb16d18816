import { Controller, Get, NotFoundException, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import type { ReceiptAnswer } from '../record-event/receipt-answer.js';
import { ReceiptKey } from './receipt.dto.js';
import { ReceiptOf } from './receipt.query.js';

/** A unit's own receipts. Another unit's are absent, and those of what its function is not entrusted with; absence is one answer. */
@Controller('v1/events/receipts')
@RequiresScope('events:write')
export class ReceiptsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  async find(@CurrentCaller() caller: Caller, @Query() { source, id }: ReceiptKey): Promise<ReceiptAnswer> {
    const receipt = await this.queries.execute(new ReceiptOf(caller, { unit: caller.unit.id, source, id }));
    if (!receipt) throw new NotFoundException();
    return receipt;
  }
}
