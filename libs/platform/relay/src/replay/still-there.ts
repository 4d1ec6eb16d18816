import type { StoredEvent } from '#platform/event-store';

/** Whether what an envelope points at is still to be had. What was withdrawn, has expired or was purged is not (S51, S60). */
export abstract class StillThere {
  abstract contentOf(event: StoredEvent, reader: string): Promise<boolean>;
}
