import { Injectable } from '@nestjs/common';
import { EventStore, Upcasters } from '#platform/event-store';
import { Catalogues } from '#platform/intake';
import { PurgeLedger } from './purge-ledger.js';

const PAGE = 1000;

/** What the log says now. It is read whole each time: what was purged is known from the log, never from what is missing. */
@Injectable()
export class PurgeLedgers {
  constructor(
    private readonly store: EventStore,
    private readonly catalogues: Catalogues,
    private readonly upcasters: Upcasters,
  ) {}

  async of(collaboration: string): Promise<PurgeLedger> {
    const ledger = new PurgeLedger(this.catalogues);
    const types = this.upcasters.withOlder(PurgeLedger.types(this.catalogues));
    for (let after = 0n, more = true; more;) {
      const page = await this.store.readFeed({ after, limit: PAGE, types, collaboration });
      for (const stored of page.events) ledger.add(this.upcasters.newest(stored));
      more = page.next > after;
      after = page.next;
    }
    return ledger;
  }
}
