import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { AccessLog } from '#platform/access-log';
import { dayInStockholm } from '#platform/domain';
import { EventStore, itemIdOf, Upcasters, type EventKey, type StoredEvent } from '#platform/event-store';
import type { Caller } from '#platform/identity';
import { decide } from '#platform/secrecy';
import { Catalogues } from '../catalogues.js';
import { Clock } from '../record-event/clock.js';
import { receiptAnswer, type ReceiptAnswer } from '../record-event/receipt-answer.js';

/** Was this recorded, and where? */
export class ReceiptOf extends Query<ReceiptAnswer | undefined> {
  constructor(
    readonly caller: Caller,
    readonly key: EventKey,
  ) {
    super();
  }
}

/**
 * Whoever is not entrusted with such events is answered as if there were none. What is not an open event is on record
 * before it is answered (S65–S66), and so is what is absent: neither the work nor the log tells which.
 */
@QueryHandler(ReceiptOf)
export class ReceiptOfHandler implements IQueryHandler<ReceiptOf> {
  constructor(
    private readonly store: EventStore,
    private readonly catalogues: Catalogues,
    private readonly upcasters: Upcasters,
    private readonly log: AccessLog,
    private readonly clock: Clock,
  ) {}

  async execute({ caller, key }: ReceiptOf): Promise<ReceiptAnswer | undefined> {
    const { collaboration } = caller;
    const item = itemIdOf({ collaboration, ...key });
    const [receipt] = await this.store.receipts(collaboration, [key]);
    const { stream, version } = receipt ?? { stream: `none-${item}`, version: 1 };
    const [stored] = await this.store.readStream(collaboration, stream, { from: version, limit: 1 });
    const given = stored && this.allows(caller, stored) ? stored : undefined;
    if (given?.visibility !== 'open') await this.record(caller, item, given ? 'read' : 'denied');
    return given && receiptAnswer(receipt!, given.type, 'recorded', this.catalogues.isSeenWhole(this.typeOf(given)));
  }

  /** What the event is to the slice now, whatever version it was said in. */
  private typeOf(stored: StoredEvent): string {
    return this.upcasters.newest(stored).type;
  }

  private allows(caller: Caller, stored: StoredEvent): boolean {
    const duty = this.catalogues.entry(this.typeOf(stored))?.duty;
    const act = { kind: 'read', item: stored, ...(duty ? { duty } : {}) } as const;
    return decide(caller, act, dayInStockholm(new Date(this.clock.now()))).allowed;
  }

  private record(caller: Caller, object: string, action: 'read' | 'denied'): Promise<void> {
    const { collaboration, unit, function: acting } = caller;
    const who = { collaboration, at: this.clock.now(), unit: unit.id, function: acting, owner: unit.id };
    return this.log.record([{ ...who, action, question: 'receipts', object, rows: action === 'read' ? 1 : 0 }]);
  }
}
