import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/intake';
import { SealedContents, SWEPT_AFTER_HOURS } from '#platform/sealed-content';
import { addressOf } from './held-items.js';
import { PurgeLedgers } from './purge-ledgers.js';

/** Removes contents that no event came to refer to, and what was handed in again after its purge. */
@Injectable()
export class UnclaimedSweep {
  constructor(
    private readonly ledgers: PurgeLedgers,
    private readonly contents: SealedContents,
    private readonly clock: Clock,
  ) {}

  /** @returns how many it removed */
  async run(): Promise<number> {
    const olderThan = new Date(Date.parse(this.clock.now()) - SWEPT_AFTER_HOURS * 3_600_000).toISOString();
    const claimed = new Map<string, ReadonlySet<string>>();
    const claimedIn = async (collaboration: string): Promise<ReadonlySet<string>> => {
      const known = claimed.get(collaboration);
      if (known) return known;
      const found = (await this.ledgers.of(collaboration)).claimed();
      claimed.set(collaboration, found);
      return found;
    };
    return this.contents.removeUnclaimed(olderThan, async ({ collaboration, unit, ciphertext }) =>
      (await claimedIn(collaboration)).has(addressOf({ sender: unit, ciphertext })),
    );
  }
}
