import { Broker, BrokerUnavailable, LaneTaken, MessageRefused, type Lane, type Message } from './broker.js';

/** The whole port in memory: for tests, and as the model that Kafka is compared with. */
export class InMemoryBroker extends Broker {
  private readonly topics = new Map<string, Message[]>();
  private readonly epochs = new Map<string, number>();

  /** @param limit characters of a message, at most */
  constructor(
    topics: readonly string[],
    private readonly limit = 1_000_000,
  ) {
    super();
    for (const topic of topics) this.topics.set(topic, []);
  }

  /** What a reader of the topic gets. */
  read(topic: string): readonly Message[] {
    return this.topics.get(topic) ?? [];
  }

  override take(lane: string): Promise<Lane> {
    const epoch = (this.epochs.get(lane) ?? 0) + 1;
    this.epochs.set(lane, epoch);
    const isMine = (): boolean => this.epochs.get(lane) === epoch;
    return Promise.resolve({
      write: async (messages) => {
        await Promise.resolve();
        if (!isMine()) throw new LaneTaken();
        this.write(messages);
      },
      newestFirst: (topic) => newestFirst(this.read(topic)),
      close: () => Promise.resolve(),
    });
  }

  private write(messages: readonly Message[]): void {
    for (const { topic, key, value, headers } of messages) {
      if (!this.topics.has(topic)) throw new BrokerUnavailable('UNKNOWN_TOPIC_OR_PARTITION');
      if (key.length + value.length + JSON.stringify(headers).length > this.limit)
        throw new MessageRefused('MESSAGE_TOO_LARGE');
    }
    for (const message of messages) this.topics.get(message.topic)!.push(message);
  }

  override ping(): Promise<void> {
    return Promise.resolve();
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }
}

async function* newestFirst(messages: readonly Message[]): AsyncGenerator<Message> {
  await Promise.resolve();
  yield* messages.toReversed();
}
