/** A message as it is delivered. */
export interface Delivered {
  readonly offset: string;
  readonly key: { toString(): string } | null;
  readonly value: { readonly length: number; toString(): string } | null;
  readonly headers?: Readonly<Record<string, { toString(): string } | undefined>>;
}

export interface DeliveredBatch {
  readonly batch: {
    readonly topic: string;
    readonly partition: number;
    readonly messages: readonly Delivered[];
  };
  readonly resolveOffset: (offset: string) => void;
  readonly heartbeat: () => Promise<void>;
  readonly isRunning: () => boolean;
  readonly isStale: () => boolean;
}

/**
 * What is needed of a consumer of Kafka: kafkajs' own has this shape. Only a shape, so that whoever reads over HTTP alone
 * installs no client of Kafka, and whoever has another one writes this much around it.
 */
export interface ConsumerLike {
  subscribe(subscription: { readonly topics: string[]; readonly fromBeginning: boolean }): Promise<void>;
  run(running: {
    readonly autoCommit: boolean;
    readonly eachBatchAutoResolve: boolean;
    readonly partitionsConsumedConcurrently: number;
    readonly eachBatch: (batch: DeliveredBatch) => Promise<void>;
  }): Promise<void>;
  commitOffsets(places: { topic: string; partition: number; offset: string }[]): Promise<void>;
}
