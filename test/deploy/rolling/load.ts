import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { event } from '../../../apps/api/src/documentation/examples.js';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** A request on a connection of its own, so that it meets a process that listens or none. */
const send = (url: string, authorization: string, body?: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const type = body === undefined ? {} : { 'content-type': 'application/cloudevents+json' };
    const options = { agent: false, method: body === undefined ? 'GET' : 'POST', headers: { authorization, ...type } };
    const sent = request(url, options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.once('end', () => resolve({ status: response.statusCode!, body: text })).once('error', reject);
    });
    sent.once('error', reject).end(body);
  });

const codeOf = (error: unknown): string => (error as { readonly code?: string }).code ?? String(error);

/** Posts and reads without pause, at one address after the other, until it is told to stop. */
export class Load {
  readonly recorded = new Map<string, { readonly status: string; readonly version: number }>();
  readonly failures: string[] = [];
  reads = 0;
  /** Connections that the kernel had taken and the process not yet, when it stopped to listen. */
  resets = 0;
  private stopping = false;
  private running: readonly Promise<void>[] = [];
  private turn = 0;

  constructor(
    private readonly origins: readonly string[],
    private readonly authorization: () => Promise<string>,
  ) {}

  start(loops: number): void {
    this.running = Array.from({ length: loops }, (_, at) =>
      this.loop(at % 2 === 0 ? () => this.post() : () => this.read()),
    );
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.running);
  }

  /** Goes to the other address when nobody listens at the first, or stops to; whatever else goes wrong is a failure. */
  async ask(path: string, body?: string): Promise<Answer> {
    const authorization = await this.authorization();
    const first = (this.turn += 1);
    for (let tries = 0; ; tries += 1) {
      const origin = this.origins[(first + tries) % this.origins.length]!;
      try {
        return await send(`${origin}/v1/${path}`, authorization, body);
      } catch (error) {
        if (!['ECONNREFUSED', 'ECONNRESET'].includes(codeOf(error)) || tries + 1 === this.origins.length) throw error;
        if (codeOf(error) === 'ECONNRESET') this.resets += 1;
      }
    }
  }

  private async loop(once: () => Promise<void>): Promise<void> {
    // A moment between, or on two cores nothing else would get its turn.
    for (; !this.stopping; await sleep(10)) await once().catch((error: unknown) => this.failures.push(codeOf(error)));
  }

  private async post(): Promise<void> {
    const said = { ...event, id: randomUUID(), data: { ...event.data, matterId: randomUUID() } };
    const { status, body } = await this.ask('events', JSON.stringify(said));
    if (status === 201) this.recorded.set(said.id, JSON.parse(body) as { status: string; version: number });
    else this.failures.push(`post ${status} ${body}`);
  }

  private async read(): Promise<void> {
    const { status, body } = await this.ask('matters?limit=1');
    if (status === 200) this.reads += 1;
    else this.failures.push(`read ${status} ${body}`);
  }
}
