import { Broker, type Lane, type Message } from '../broker.js';

/** Whose process dies when the broker has taken a page, before that is noted; it does nothing from there on. */
export class DyingBroker extends Broker {
  private lived = 0;
  private isDead = false;

  /** @param lives pages that are written and noted before */
  constructor(
    private readonly broker: Broker,
    private readonly lives = 0,
  ) {
    super();
  }

  override async take(name: string): Promise<Lane> {
    if (this.isDead) throw new Error('killed');
    const lane = await this.broker.take(name);
    return { ...lane, write: (messages) => this.write(lane, messages) };
  }

  private async write(lane: Lane, messages: readonly Message[]): Promise<void> {
    await lane.write(messages);
    this.isDead = (this.lived += 1) > this.lives;
    if (this.isDead) throw new Error('killed');
  }

  override ping(): Promise<void> {
    return this.broker.ping();
  }

  override close(): Promise<void> {
    return this.broker.close();
  }
}
