import { Injectable } from '@nestjs/common';
import { AccessPurges } from '#platform/access-log';
import { addDays, type CalendarDate } from '#platform/domain';
import { EventStore } from '#platform/event-store';
import { StandingFacts } from '#platform/intake';
import { isCarriedOut } from '../domain/purge-rule.js';
import { governing, lastPurgeableDay, type StandingDecision } from '../domain/retention.js';
import { ExecutedPurges } from './executed-purges.js';
import { digestOf, logHolds } from './proof.js';
import type { PurgeLedger } from './purge-ledger.js';

/**
 * Purges entries of the access log, each unit those about its own items. Tells first: how many there were is known only
 * while they are there. What a worker told and did not do is done by the next run.
 */
@Injectable()
export class AccessLogPurging {
  constructor(
    private readonly store: EventStore,
    private readonly entries: AccessPurges,
    private readonly facts: StandingFacts,
    private readonly purges: ExecutedPurges,
  ) {}

  /** @returns how many entries are gone by what it told */
  async run(
    collaboration: string,
    units: readonly string[],
    ledger: PurgeLedger,
    today: CalendarDate,
  ): Promise<number> {
    const carriedOut = isCarriedOut('access-log', await this.facts.of(collaboration), today);
    let count = 0;
    for (const unit of units) {
      const told = ledger.latestRun(unit, 'access-log');
      if (told) await this.entries.purge(collaboration, unit, addDays(told.last, 1));
      const decision = governing(ledger.standing(), unit, 'access-log', today, today);
      if (carriedOut && decision) count += await this.purge(collaboration, decision, ledger, today);
    }
    return count;
  }

  private async purge(
    collaboration: string,
    decision: StandingDecision,
    ledger: PurgeLedger,
    today: CalendarDate,
  ): Promise<number> {
    const { unit, decisionId, recordClass } = decision;
    const last = lastPurgeableDay(decision.period, today);
    const count = await this.entries.count(collaboration, unit, addDays(last, 1));
    if (count === 0) return 0;
    const stream = `purge-${decisionId}.${unit}`;
    const events = await this.store.readStream(collaboration, stream);
    const proof = {
      contents: digestOf([]),
      anchor: digestOf(events.map(({ chain }) => chain)),
      logVerifies: await logHolds(this.store, collaboration, [stream]),
    };
    const facts = { recordClass, decisionId, last, count, items: [], ...proof };
    if (!(await this.purges.tell(collaboration, unit, today, facts, ledger))) return 0;
    await this.entries.purge(collaboration, unit, addDays(last, 1));
    return count;
  }
}
