import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKafka, type Kafka, type KafkaOptions } from '../start-kafka.js';

export interface TestBroker extends Kafka {
  readonly dataDir: string;
  /** Starts it again on what it left. */
  again(): Promise<Kafka>;
  /** Stops it, and deletes what it kept. */
  remove(): Promise<void>;
}

/** A broker of a test file's own; it is gone when `remove` has been called, started again or not. */
export const ownBroker = async (options: Omit<KafkaOptions, 'dataDir'> = {}): Promise<TestBroker> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'samverk-kafka-'));
  const first = await startKafka({ ...options, dataDir });
  let running = first;
  return {
    ...first,
    dataDir,
    stop: () => running.stop(),
    kill: () => running.kill(),
    again: async () => (running = await startKafka({ ...options, dataDir })),
    remove: async () => {
      await running.kill();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
