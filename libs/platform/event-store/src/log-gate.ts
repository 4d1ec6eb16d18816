import { StoreUnavailable } from './event-store.js';
import { CannotMove } from './moving/cannot-move.js';

/**
 * Whether a log takes appends: `open` all, `filling` those of a move into it alone, `moved` none, nor `comparing`, the state
 * of a log that was open until a move began to look whether it may be its target.
 */
export type GateState = 'open' | 'comparing' | 'filling' | 'moved';

/**
 * The gate of a log, for the seconds in which it is moved to another store. It is decided with each append: after `set` has
 * resolved nothing is written that the state forbids, and all that was written before is in the feed.
 */
export abstract class LogGate {
  abstract state(): Promise<GateState>;
  /** Makes the gate that of the caller: no `set` of a turn before is carried out any more. The state stays. */
  abstract take(): Promise<Turn>;
  /**
   * With `from` only while the gate stands there, decided in the same moment; then no `set` that was begun before it is
   * carried out after it, even where `state` and `from` are the same. Gives whether the gate stands at `state` now.
   * @throws GateTaken nothing was set: the gate is not that of `turn`
   */
  abstract set(state: GateState, from?: GateState, turn?: Turn): Promise<boolean>;
}

/** Who may move a gate. A lock that somebody believes to hold may be lost unseen; this is asked with each change. */
export type Turn = string;

/** Another move has taken the gate since. */
export class GateTaken extends CannotMove {
  constructor() {
    super('Another `samverk migrate-store` has taken over.');
  }
}

/** The log is on its way to another store: nothing was written, and the same append succeeds there. */
export class LogMoving extends StoreUnavailable {
  override readonly message = 'The log is being moved to another store. Send the same again shortly.';

  constructor(cause: unknown) {
    super(cause);
    this.name = 'LogMoving';
  }
}
