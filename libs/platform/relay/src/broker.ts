/** One record of a topic. Keys keep their order, whatever else goes on. */
export interface Message {
  readonly topic: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty where the message is its headers. */
  readonly value: string;
  /** Milliseconds since 1970: when the hub recorded it. An inbox is dated by its broker instead, by when it went out. */
  readonly timestamp: number;
}

/** The right to write what one collaboration has said. Whoever takes it ends the right of whoever had it. */
export interface Lane {
  /**
   * Writes all of these or none, each topic in the order given, and resolves when they are kept for good.
   * @throws LaneTaken somebody else writes now, and this lane never will again
   * @throws MessageRefused the broker will not take these as they are, now or later
   * @throws BrokerUnavailable the outcome is unknown; the same may be written again
   */
  write(messages: readonly Message[]): Promise<void>;
  /**
   * What a reader of the topic gets, from the end to where what is kept begins; nothing of a topic that is not there. Of
   * what this lane or those before it wrote, all that was resolved. @throws BrokerUnavailable
   */
  newestFirst(topic: string): AsyncIterable<Message>;
  close(): Promise<void>;
}

/** Where messages go. Proven by `behavesLikeABroker` over every adapter. */
export abstract class Broker {
  /** Resolves when whoever had the lane can write no more, whatever it had under way. @throws BrokerUnavailable */
  abstract take(lane: string): Promise<Lane>;

  /** Whether it answers. @throws BrokerUnavailable */
  abstract ping(): Promise<void>;

  abstract close(): Promise<void>;
}

export class LaneTaken extends Error {
  constructor() {
    super('Another process writes what this one was writing.');
    this.name = 'LaneTaken';
  }
}

export class MessageRefused extends Error {
  /** @param reason the broker's own name for it, e.g. MESSAGE_TOO_LARGE */
  constructor(readonly reason: string) {
    super(`The broker refuses a message: ${reason}.`);
    this.name = 'MessageRefused';
  }
}

export class BrokerUnavailable extends Error {
  /** @param reason the broker's own name for it, where it said something */
  constructor(
    readonly reason: string,
    cause?: unknown,
  ) {
    super(`The broker did not do what was asked of it (${reason}).`, { cause });
    this.name = 'BrokerUnavailable';
  }
}
