import { Command } from '@nestjs/cqrs';
import type { Caller } from '#platform/identity';
import type { Outcome } from '../perform/outcome.js';

/** The one command of the system: a unit says what happened. Items stand alone; one outcome each, in order. */
export class RecordEvent extends Command<readonly Outcome[]> {
  constructor(
    readonly caller: Caller,
    /** CloudEvents as they came, not yet looked at. */
    readonly items: readonly unknown[],
  ) {
    super();
  }
}
