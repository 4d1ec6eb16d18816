import type { ConsumerLike, Delivered, DeliveredBatch } from '../index.js';

/** A message as the relay writes it, as far as a reader looks. */
export const delivered = (key: string, sequence: number, more: Record<string, string> = {}, value = ''): Delivered => ({
  ...{ offset: '0', key, value },
  headers: { ce_specversion: '1.0', ce_id: `id-${sequence}`, ce_sequence: String(sequence), ...more },
});

/** A topic that is delivered again from where it was committed, as often as its consumer is started. */
export class PlayedTopic {
  committed = 0;
  private readonly messages: readonly Delivered[];

  constructor(
    readonly name: string,
    messages: readonly Delivered[],
    private readonly batch = 5,
  ) {
    this.messages = messages.map((each, nr) => ({ ...each, offset: String(nr) }));
  }

  get isRead(): boolean {
    return this.committed >= this.messages.length;
  }

  /** A consumer of a process of its own. What its reader throws ends it, as a crash does. */
  consumer(isRunning = (): boolean => true): ConsumerLike {
    return {
      subscribe: () => Promise.resolve(),
      commitOffsets: async ([place]) => void (this.committed = Number(place!.offset)),
      run: async ({ eachBatch }) => {
        for (let from = this.committed; from < this.messages.length; from += this.batch)
          await eachBatch(this.part(from, isRunning));
      },
    };
  }

  private part(from: number, isRunning: () => boolean): DeliveredBatch {
    return {
      batch: { topic: this.name, partition: 0, messages: this.messages.slice(from, from + this.batch) },
      resolveOffset: () => undefined,
      heartbeat: () => Promise.resolve(),
      isRunning,
      isStale: () => false,
    };
  }
}
