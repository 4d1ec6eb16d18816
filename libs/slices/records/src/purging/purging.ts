import { Injectable } from '@nestjs/common';
import { dayInStockholm } from '#platform/domain';
import { Directory } from '#platform/identity';
import { Clock } from '#platform/intake';
import { AccessLogPurging } from './access-log-purging.js';
import { ContentPurging } from './content-purging.js';
import { PurgeLedgers } from './purge-ledgers.js';

/** Carries out the purge decisions of all archive authorities. Any number of workers may run it, as often as they like. */
@Injectable()
export class Purging {
  constructor(
    private readonly directory: Directory,
    private readonly ledgers: PurgeLedgers,
    private readonly contents: ContentPurging,
    private readonly accesses: AccessLogPurging,
    private readonly clock: Clock,
  ) {}

  /** @returns how many contents and entries were purged */
  async run(): Promise<number> {
    const today = dayInStockholm(new Date(this.clock.now()));
    let count = 0;
    for (const { id, units } of this.directory.collaborations) {
      const ledger = await this.ledgers.of(id);
      if (ledger.standing().length === 0) continue;
      count += await this.contents.run(id, ledger, today);
      const names = units.map((unit) => unit.id);
      count += await this.accesses.run(id, names, ledger, today);
    }
    return count;
  }
}
