import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { IsString, IsUUID, MaxLength } from 'class-validator';
import { EventStore, type EventKey } from '#platform/event-store';
import { Catalogues } from '../catalogues.js';
import { receiptAnswer, type ReceiptAnswer } from '../record-event/receipt-answer.js';

/** The key under which a unit sent an event. */
export class ReceiptKey {
  /** CloudEvents source, as it was sent. */
  @IsString() @MaxLength(255) readonly source!: string;
  /** CloudEvents id, as it was sent. */
  @IsUUID() readonly id!: string;
}

/** Was this recorded, and where? */
export class ReceiptOf extends Query<ReceiptAnswer | undefined> {
  constructor(
    readonly collaboration: string,
    readonly key: EventKey,
  ) {
    super();
  }
}

@QueryHandler(ReceiptOf)
export class ReceiptOfHandler implements IQueryHandler<ReceiptOf> {
  constructor(
    private readonly store: EventStore,
    private readonly catalogues: Catalogues,
  ) {}

  async execute({ collaboration, key }: ReceiptOf): Promise<ReceiptAnswer | undefined> {
    const [receipt] = await this.store.receipts(collaboration, [key]);
    if (!receipt) return undefined;
    const [stored] = await this.store.readStream(collaboration, receipt.stream, { from: receipt.version, limit: 1 });
    return stored && receiptAnswer(receipt, stored.type, 'recorded', this.catalogues.isSeenWhole(stored.type));
  }
}
