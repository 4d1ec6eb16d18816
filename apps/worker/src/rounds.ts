import { Logger } from '@nestjs/common';
import { maskedError } from '#platform/intake';

/** Something that the hub does by itself when a day has passed. Done twice, or by two workers, it adds nothing. */
export interface Reaction {
  /** @returns how many events it posted */
  run(): Promise<number>;
}

const QUARTER = 900_000;
const SOON = 3_000;

/** Runs reactions one after another, again and again; one that fails is tried again soon and holds up no other. */
export class Rounds {
  private readonly log = new Logger(Rounds.name);
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();
  private stopped = false;

  /** @param every milliseconds from the end of a round to the next, and after one that failed */
  constructor(
    private readonly reactions: Readonly<Record<string, Reaction>>,
    private readonly every: { readonly well: number; readonly failed: number } = { well: QUARTER, failed: SOON },
  ) {}

  start(): void {
    if (this.stopped) return;
    this.round = this.run().then((well) => {
      if (!this.stopped) this.timer = setTimeout(() => this.start(), well ? this.every.well : this.every.failed);
    });
  }

  /** Resolves when the round in hand has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.round;
  }

  private async run(): Promise<boolean> {
    let well = true;
    for (const [name, reaction] of Object.entries(this.reactions)) {
      if (this.stopped) return well;
      try {
        const events = await reaction.run();
        if (events > 0) this.log.log({ task: name, events }, 'Said what time has brought.');
      } catch (error) {
        well = false;
        this.log.warn({ task: name, err: maskedError(error) }, 'A reaction failed and is tried again.');
      }
    }
    return well;
  }
}
