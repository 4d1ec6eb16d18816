export interface Replayed {
  readonly messages: number;
  /** Not written: newer ones have their key, or what they point at is gone or no longer the reader's. */
  readonly leftOut: number;
  /** The reader goes on in the live topic behind this number, but for those that still wait. */
  readonly last: string;
  /** Up to that number, of what is in neither topic: it comes in the live one when it is taken up. In ascending order. */
  readonly waiting: readonly (readonly [from: string, to: string])[];
}

/** The topic holds a part of what it was to hold. */
export class Interrupted extends Error {
  /** @param reason the broker's own name for it, or `stopped` */
  constructor(
    readonly written: number,
    readonly reason: string,
  ) {
    super(`The replay ended half way (${reason}); ${written} messages are in the topic.`);
    this.name = 'Interrupted';
  }
}

/** Nothing was written, since it would not be what the live topic has had. */
export class CannotReplay extends Error {
  /** @param reason `other numbers`: with the rules of today the log gives others; `OtherLog`: it is not that log; else why an event cannot be told */
  constructor(readonly reason: string) {
    super(`The log does not give again what the live topic has had (${reason}).`);
    this.name = 'CannotReplay';
  }
}
