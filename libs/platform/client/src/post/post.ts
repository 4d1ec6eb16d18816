import { Refused } from '../wire/hub-errors.js';
import type { Wire } from '../wire/wire.js';
import type { CloudEvent, Receipt } from './cloud-event.js';
import type { Outbox, Outgoing } from './outbox.js';

/** Posts events so that each is recorded once, whatever is lost on the way. */
export class Posting {
  constructor(
    private readonly wire: Wire,
    private readonly unit: string,
    private readonly outbox: Outbox,
  ) {}

  /** Writes the event down, sends it, and keeps the receipt. @throws Refused the hub's no */
  async post(event: CloudEvent): Promise<Receipt> {
    const acting = await this.wire.function();
    const outgoing = { unit: this.unit, ...(acting ? { function: acting } : {}), event };
    await this.outbox.put(outgoing);
    return this.send(outgoing);
  }

  /** Sends again what a former process could not bring to its end. */
  async resume(): Promise<readonly Receipt[]> {
    const receipts: Receipt[] = [];
    for (const outgoing of await this.outbox.waiting()) receipts.push(await this.send(outgoing));
    return receipts;
  }

  /** What became of an event under this id, if it was posted or at least written down before. */
  async before(source: string, id: string): Promise<Receipt | undefined> {
    const outgoing = await this.outbox.find(id);
    if (outgoing) return this.send(outgoing);
    const key = new URLSearchParams({ source, id });
    const found = await this.wire.json<Receipt>(`/v1/events/receipts?${key}`).catch(absent);
    return found && { ...found, status: 'repeated' };
  }

  private async send(outgoing: Outgoing): Promise<Receipt> {
    const { event } = outgoing;
    const ask = { method: 'POST', contentType: 'application/cloudevents+json', body: JSON.stringify(event) } as const;
    try {
      const receipt = await this.wire.json<Receipt>('/v1/events', ask);
      await this.outbox.keep({ ...outgoing, receipt });
      return receipt;
    } catch (error) {
      if (error instanceof Refused && isFinal(error)) await this.outbox.drop(event.id);
      throw error;
    }
  }
}

/** Whether the same event would be refused again: not where only the caller or the moment was wrong. */
const isFinal = ({ status, code }: Refused): boolean => [400, 409, 422].includes(status) && code !== 'version-conflict';

const absent = (error: unknown): undefined => {
  if (error instanceof Refused && error.status === 404) return undefined;
  throw error;
};
