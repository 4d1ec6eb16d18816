import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that a seed decides: the same seed gives the same year, on every machine. */
export class Random {
  private readonly generator;

  /** @param seed any text; another text is another sequence */
  constructor(seed: string) {
    this.generator = xoroshiro128plus(createHash('sha256').update(seed).digest().readInt32BE(0));
  }

  /** A whole number from 0 up to, and without, `bound`. */
  below(bound: number): number {
    return uniformInt(this.generator, 0, bound - 1);
  }

  /** True so many times in a hundred. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }

  /** One of the codes, the likelier the heavier it weighs. */
  weighted<Code>(shares: Shares<Code>): Code {
    let left = this.below(shares.reduce((sum, [, weight]) => sum + weight, 0));
    return shares.find(([, weight]) => (left -= weight) < 0)![0];
  }

  /** Fisher and Yates: every order is equally likely. */
  shuffled<Item>(items: readonly Item[]): Item[] {
    const all = [...items];
    for (let at = all.length - 1; at > 0; at -= 1) {
      const other = this.below(at + 1);
      [all[at], all[other]] = [all[other]!, all[at]!];
    }
    return all;
  }

  /** In the form of UUID version 4. It comes from the seed, so that nobody may take it for unguessable. */
  uuid(): string {
    const bytes = Buffer.from(Array.from({ length: 16 }, () => this.below(256)));
    bytes[6] = (bytes[6]! & 0x0f) | 0x40;
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
}

/** How something is spread: codes with their weights, which need not sum to anything. */
export type Shares<Code> = readonly (readonly [code: Code, weight: number])[];
