import { Injectable } from '@nestjs/common';
import { Directory } from '#platform/identity';
import { SealedContents } from '#platform/sealed-content';
import { PurgeLedgers } from './purge-ledgers.js';

/**
 * Destroys once more what the log says was purged (S60): contents or keys that came from an older copy than the log did.
 * Tells nothing, since it has been told.
 */
@Injectable()
export class PurgingAgain {
  constructor(
    private readonly directory: Directory,
    private readonly ledgers: PurgeLedgers,
    private readonly contents: SealedContents,
  ) {}

  /** @returns how many were there again */
  async run(): Promise<number> {
    let count = 0;
    for (const { id: collaboration } of this.directory.collaborations) {
      const gone = (await this.ledgers.of(collaboration)).purged();
      count += await this.contents.destroy(
        gone.map(({ sender: unit, ciphertext }) => ({ collaboration, unit, ciphertext })),
      );
    }
    return count;
  }
}
