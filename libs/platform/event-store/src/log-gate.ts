import { StoreUnavailable } from './event-store.js';

/** Whether a log takes appends: `open` all, `filling` those of a move into it alone, `moved` none. */
export type GateState = 'open' | 'filling' | 'moved';

/**
 * The gate of a log, for the seconds in which it is moved to another store. It is decided with each append: after `set` has
 * resolved nothing is written that the state forbids, and all that was written before is in the feed.
 */
export abstract class LogGate {
  abstract state(): Promise<GateState>;
  abstract set(state: GateState): Promise<void>;
}

/** The log is on its way to another store: nothing was written, and the same append succeeds there. */
export class LogMoving extends StoreUnavailable {
  override readonly message = 'The log is being moved to another store. Send the same again shortly.';

  constructor(cause: unknown) {
    super(cause);
    this.name = 'LogMoving';
  }
}
