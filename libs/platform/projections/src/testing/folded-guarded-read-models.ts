import type { AccessLog } from '#platform/access-log';
import type { EventStore, Upcasters } from '#platform/event-store';
import { FoldedReadModels } from '../folded-read-models.js';
import { FoldedReaderRows } from '../guarded/folded-reader-rows.js';
import { GuardedReadModels } from '../guarded/guarded-read-models.js';

/** Guarded read models without a database, behind the same policy. */
export class FoldedGuardedReadModels extends GuardedReadModels {
  constructor(store: EventStore, upcasters: Upcasters, log: AccessLog = { record: () => Promise.resolve() }) {
    super(new FoldedReaderRows(new FoldedReadModels(store, upcasters)), log);
  }
}
