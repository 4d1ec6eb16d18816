import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Rejection, type CalendarDate } from '#platform/domain';
import { Directory } from '#platform/identity';
import { RecordEvent } from '#platform/intake';
import type { PurgeExecuted } from '../domain/purge-run.events.js';
import type { PurgeLedger } from './purge-ledger.js';
import { purgeEvent, timerOf } from './said-by-timer.js';

/** Records purges on behalf of the units, by the one way in. */
@Injectable()
export class ExecutedPurges {
  constructor(
    private readonly directory: Directory,
    private readonly commands: CommandBus,
  ) {}

  /** @returns whether it is on record now; not when another worker was faster, who then has told it */
  async tell(
    collaboration: string,
    unit: string,
    on: CalendarDate,
    facts: Omit<PurgeExecuted, 'type' | 'nr'>,
    ledger: PurgeLedger,
  ): Promise<boolean> {
    const speaker = this.directory.unit(collaboration, unit)!;
    const nr = (ledger.latestRun(unit, facts.recordClass)?.nr ?? 0) + 1;
    const executed: PurgeExecuted = { type: 'purge.executed.v1', nr, ...facts };
    const event = purgeEvent(collaboration, unit, on, executed);
    const [outcome] = await this.commands.execute(new RecordEvent(timerOf(collaboration, speaker), [event]));
    if (outcome?.status === 'refused') {
      if (outcome.error instanceof Rejection && outcome.error.code === 'purge-run-out-of-order') return false;
      throw outcome.error;
    }
    ledger.executed(executed, unit);
    return true;
  }
}
