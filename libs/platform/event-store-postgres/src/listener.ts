import pg, { type ClientConfig } from 'pg';

const RECONNECT_FIRST = 250;
const RECONNECT_SLOWEST = 5_000;

/** One connection that listens, and connects again when it is lost. Nothing depends on it: readers also poll. */
export class Listener {
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private pause = RECONNECT_FIRST;
  private closed = false;

  constructor(
    private readonly config: ClientConfig,
    private readonly channel: string,
    private readonly heard: (payload: string) => void,
  ) {}

  start(): void {
    if (!this.client && !this.retry && !this.closed) void this.connect();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ ...this.config, password: this.config.password, keepAlive: true });
    this.client = client;
    client.on('error', () => this.again(client));
    client.on('end', () => this.again(client));
    client.on('notification', ({ payload = '' }) => this.heard(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${this.channel}`);
      this.pause = RECONNECT_FIRST;
      this.heard('');
    } catch {
      this.again(client);
    }
  }

  private again(lost: pg.Client): void {
    if (this.client !== lost) return;
    this.client = undefined;
    void lost.end().catch(() => undefined);
    if (this.closed) return;
    this.retry = setTimeout(() => {
      this.retry = undefined;
      this.start();
    }, this.pause).unref();
    this.pause = Math.min(this.pause * 2, RECONNECT_SLOWEST);
  }
}
