import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { dayInStockholm, type Unit } from '#platform/domain';
import { Directory, type Caller } from '#platform/identity';
import { Clock, RecordEvent, StandingFacts } from '#platform/intake';
import { GuardedReadModels } from '#platform/projections';
import { HUB_TIMER, type Facts } from '#platform/secrecy';
import { referrals } from '../referrals/referrals.projection.js';
import { ended, endingOn } from './ending.js';

/**
 * Ends referrals whose time is up or whose recipient has left the agreement, on behalf of each sender and by the one way
 * in. Any number of workers may run it, as often as they like.
 */
@Injectable()
export class ReferralEndings {
  constructor(
    private readonly readModels: GuardedReadModels,
    private readonly facts: StandingFacts,
    private readonly directory: Directory,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  /** @returns how many referrals it ended */
  async run(): Promise<number> {
    let count = 0;
    for (const { id, units } of this.directory.collaborations) {
      const facts = await this.facts.of(id);
      for (const unit of units) count += await this.endThoseOf(timerOf(id, unit), facts);
    }
    return count;
  }

  private async endThoseOf(timer: Caller, facts: Facts): Promise<number> {
    const { collaboration, unit } = timer;
    const on = dayInStockholm(new Date(this.clock.now()));
    const { rows } = await this.readModels.rows(referrals, timer, {
      where: { role: 'sent', open: true },
      duty: 'timers',
    });
    const events = rows.flatMap((row) => {
      const party = this.directory.unit(collaboration, row.counterpart)?.party ?? '';
      const ending = endingOn(row, party, facts, on);
      return ending ? [ended(collaboration, unit.id, row, ending)] : [];
    });
    if (events.length === 0) return 0;
    const outcomes = await this.commands.execute(new RecordEvent(timer, events));
    return outcomes.filter(({ status }) => status === 'recorded').length;
  }
}

const timerOf = (collaboration: string, unit: Unit): Caller => ({
  collaboration,
  unit,
  function: HUB_TIMER,
  scopes: ['events:write'],
  client: 'hub',
});
