import type { AccessLog } from '#platform/access-log';
import { accessesOf } from './accesses.js';
import type { Lane } from './broker.js';
import { isSubscriber } from './message/destinations.js';
import type { Addressed } from './message/messages-of.js';
import type { Relayable } from './relay-options.js';
import { withTrace } from './with-trace.js';

/** The one way out: what goes into an inbox is on record before it goes (S66). */
export class Outbox {
  private readonly inboxes: ReadonlySet<string>;

  constructor(
    private readonly log: AccessLog,
    private readonly collaboration: Relayable,
  ) {
    this.inboxes = new Set(collaboration.units.filter(isSubscriber).map(({ id }) => `inbox/${id}`));
  }

  async write(lane: Lane, messages: readonly Addressed[]): Promise<void> {
    await this.record(messages);
    await this.send(lane, messages);
  }

  /** What is open, and what goes nowhere, is not on record. */
  readonly isRecorded = (reader: string): boolean => this.inboxes.has(reader);

  async record(all: readonly Addressed[]): Promise<void> {
    const messages = all.filter(({ reader }) => this.isRecorded(reader));
    if (messages.length === 0) return;
    await this.log.record(accessesOf(this.collaboration.id, messages, new Date().toISOString()));
  }

  /** Only what is on record. What goes to a unit without a topic is counted and not sent. */
  async send(lane: Lane, all: readonly Addressed[]): Promise<void> {
    const messages = all.filter(({ reader }) => !reader.startsWith('inbox/') || this.inboxes.has(reader));
    if (messages.length > 0) await lane.write(messages.map(withTrace));
  }
}
