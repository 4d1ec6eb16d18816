import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#platform/domain';
import { EventStore } from '#platform/event-store';
import { Directory } from '#platform/identity';
import { StandingFacts } from '#platform/intake';
import { SealedContents } from '#platform/sealed-content';
import { isCarriedOut } from '../domain/purge-rule.js';
import type { RecordClass } from '../domain/record-classes.js';
import { batchesOfSenders, dueContents, tellings, type Batch, type DueContent } from './due-contents.js';
import { ExecutedPurges } from './executed-purges.js';
import { digestOf, logHolds } from './proof.js';
import type { PurgeLedger } from './purge-ledger.js';

/**
 * Purges contents: destroys first, tells afterwards. Whoever dies in between leaves contents that the log still calls
 * held; the next run destroys them again, which does nothing, and tells of them all.
 */
@Injectable()
export class ContentPurging {
  constructor(
    private readonly store: EventStore,
    private readonly contents: SealedContents,
    private readonly directory: Directory,
    private readonly facts: StandingFacts,
    private readonly purges: ExecutedPurges,
  ) {}

  /** @returns how many items lost their content */
  async run(collaboration: string, ledger: PurgeLedger, today: CalendarDate): Promise<number> {
    const facts = await this.facts.of(collaboration);
    const rules = {
      isCarriedOut: (recordClass: RecordClass) => isCarriedOut(recordClass, facts, today),
      isKnown: (unit: string) => this.directory.unit(collaboration, unit) !== undefined,
    };
    const due = dueContents(ledger, rules, today);
    let count = 0;
    for (const batch of batchesOfSenders(due)) {
      await this.contents.destroy(
        batch.map(({ held: { sender: unit, ciphertext } }) => ({ collaboration, unit, ciphertext })),
      );
      if (!(await this.tell(collaboration, batch, ledger, today))) return count;
      count += batch.length;
    }
    return count;
  }

  private async tell(
    collaboration: string,
    batch: readonly DueContent[],
    ledger: PurgeLedger,
    today: CalendarDate,
  ): Promise<boolean> {
    const streams = batch.map(({ held }) => held.stream);
    const logVerifies = await logHolds(this.store, collaboration, streams);
    for (const telling of tellings(batch, ledger))
      if (!(await this.purges.tell(collaboration, telling.unit, today, { ...factsOf(telling), logVerifies }, ledger)))
        return false;
    return true;
  }
}

const factsOf = ({ decision, items }: Batch) => {
  const days = items.map(({ recordedOn }) => recordedOn).sort();
  return {
    recordClass: decision.recordClass,
    decisionId: decision.decisionId,
    first: days[0]!,
    last: days.at(-1)!,
    count: items.length,
    items: items.map(({ item }) => item),
    contents: digestOf(items.map(({ ciphertext }) => ciphertext)),
    anchor: digestOf(items.map(({ chain }) => chain)),
  };
};
