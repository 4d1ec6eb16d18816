import type { Jwe } from './jwe.js';
import { SealedContents, type ContentFacts, type ContentKey, type IsClaimed } from './sealed-contents.js';

interface Kept {
  readonly facts: ContentFacts;
  readonly jwe: Jwe;
}

const nameOf = ({ collaboration, unit, ciphertext }: ContentKey): string =>
  JSON.stringify([collaboration, unit, ciphertext]);

/** Until the process ends. */
export class InMemorySealedContents extends SealedContents {
  private readonly kept = new Map<string, Kept>();

  override async keep(facts: ContentFacts, jwe: Jwe): Promise<'kept' | 'known'> {
    const known = this.kept.get(nameOf(facts));
    this.kept.set(
      nameOf(facts),
      known ? { ...known, facts: { ...known.facts, storedAt: facts.storedAt } } : { facts, jwe },
    );
    return known ? 'known' : 'kept';
  }

  override async describe(key: ContentKey): Promise<ContentFacts | undefined> {
    return this.kept.get(nameOf(key))?.facts;
  }

  override async fetch(key: ContentKey): Promise<Jwe | undefined> {
    return this.kept.get(nameOf(key))?.jwe;
  }

  override async volume(collaboration: string, unit: string, since: string): Promise<number> {
    return [...this.kept.values()]
      .filter(({ facts }) => facts.collaboration === collaboration && facts.unit === unit && facts.storedAt >= since)
      .reduce((sum, { facts }) => sum + facts.sizeClass, 0);
  }

  override async destroy(keys: readonly ContentKey[]): Promise<number> {
    return keys.filter((key) => this.kept.delete(nameOf(key))).length;
  }

  override async removeUnclaimed(olderThan: string, isClaimed: IsClaimed): Promise<number> {
    let removed = 0;
    for (const { facts } of [...this.kept.values()])
      if (facts.storedAt < olderThan && !(await isClaimed(facts)) && this.isOld(facts, olderThan))
        removed += await this.destroy([facts]);
    return removed;
  }

  private isOld(key: ContentKey, olderThan: string): boolean {
    const kept = this.kept.get(nameOf(key));
    return kept !== undefined && kept.facts.storedAt < olderThan;
  }
}
