/** Unguessable bytes, handed in from outside; in production from the operating system. */
export type RandomBytes = (count: number) => Uint8Array;

/** One fair coin. */
export type Bit = () => 0 | 1;

/** A whole number from 0 up to but not including `end`, each equally likely. */
export type Below = (end: bigint) => bigint;

const AT_ONCE = 64;

export const bitsOf = (bytes: RandomBytes): Bit => {
  let held: Uint8Array = new Uint8Array();
  let used = 0;
  return () => {
    if (used === held.length * 8) [held, used] = [bytes(AT_ONCE), 0];
    const bit = (held[used >> 3]! >> (used & 7)) & 1;
    used += 1;
    return bit === 1 ? 1 : 0;
  };
};

/** As many coins as `end` needs, thrown again where they show too much: a remainder would favour small numbers. */
export const belowFrom =
  (bit: Bit): Below =>
  (end) => {
    const length = end > 1n ? (end - 1n).toString(2).length : 0;
    for (;;) {
      let drawn = 0n;
      for (let thrown = 0; thrown < length; thrown += 1) drawn = drawn * 2n + BigInt(bit());
      if (drawn < end) return drawn;
    }
  };

/** The two kinds of chance that an exact sampler takes. */
export interface Chance {
  readonly below: Below;
  /** True with probability over/under, for at most one. */
  readonly happens: (over: bigint, under: bigint) => boolean;
}

export const chanceFrom = (bytes: RandomBytes): Chance => {
  const below = belowFrom(bitsOf(bytes));
  return { below, happens: (over, under) => below(under) < over };
};
