import { setTimeout as sleep } from 'node:timers/promises';
import {
  bodyHash,
  IdReused,
  StoreUnavailable,
  VersionConflict,
  type Appended,
  type Fence,
  type NewEvent,
  type StreamAppend,
} from '#platform/event-store';
import type { Connection } from './connection.js';
import type { Feed } from './feed.js';
import type { KurrentDbLogGate } from './gate.js';
import { holds, readyAppend, type Head } from './ready-append.js';
import type { Streams } from './streams.js';
import { Turns } from './turns.js';
import { violationsOf } from './violations.js';

/** Others may be quicker so many times in a row; then the sender is told to come again. */
const TRIES = 100;

/**
 * Reads where the streams stand, and appends on the condition that they still stand there, that no key is taken, and that
 * the gate is where it was: the server decides all of it at once. Whoever was too late looks again.
 */
export class Appender {
  private readonly turns = new Turns();

  constructor(
    private readonly connection: Connection,
    private readonly streams: Streams,
    private readonly feed: Feed,
    private readonly gate: KurrentDbLogGate,
  ) {}

  /** Appends of this process to the same stream wait for each other, so that they do not make each other try again. */
  append(collaboration: string, appends: readonly StreamAppend[], fence?: Fence): Promise<Appended | 'overtaken'> {
    const places = appends.map(({ stream }) => this.streams.names.events(collaboration, stream));
    return this.turns.inTurn(places, async () => {
      for (let tries = 1; tries <= TRIES; tries += 1) {
        const appended = await this.attempt(collaboration, appends, fence);
        if (appended) return appended;
        await sleep(Math.random() * Math.min(tries, 20));
      }
      throw new StoreUnavailable(new Error('Other processes wrote to the same streams all the time.'));
    });
  }

  private async attempt(
    collaboration: string,
    appends: readonly StreamAppend[],
    fence: Fence | undefined,
  ): Promise<Appended | 'overtaken' | undefined> {
    const gate = await this.gate.passed();
    const heads = await this.streams.heads(collaboration, new Set(appends.map(({ stream }) => stream)));
    const events = appends.flatMap((append) => append.events);
    const refusal = hasTwins(collaboration, events, this.streams) ? new IdReused() : conflict(appends, heads);
    if (refusal) {
      const repeated = await this.repeated(collaboration, events);
      if (repeated) return repeated;
      throw refusal;
    }
    if (fence && (await this.overtaken(collaboration, fence)))
      return (await this.repeated(collaboration, events)) ?? 'overtaken';
    if (events.length === 0) return { receipts: [], repeated: false };
    const { receipts, records, checks } = readyAppend(this.streams.names, collaboration, appends, heads);
    const violations = await violationsOf(() => this.connection.append(records, [...checks, gate]));
    if (violations.length === 0) return { receipts, repeated: false };
    if (violations.some(({ streamName }) => streamName === gate.streamName)) this.gate.forget();
    return this.repeated(collaboration, events);
  }

  /** Looked for before the append, and not by the server with it: what comes in between is not seen, as the port allows. */
  private async overtaken(collaboration: string, { types, after }: Fence): Promise<boolean> {
    return (await this.feed.page({ collaboration, types, after, limit: 1 })).events.length > 0;
  }

  /** The first receipts when all keys are known; nothing when none is. */
  private async repeated(collaboration: string, events: readonly NewEvent[]): Promise<Appended | undefined> {
    const known = await Promise.all(events.map((event) => this.streams.receipt(collaboration, event)));
    const receipts = known.filter((receipt) => receipt !== undefined);
    if (receipts.length === 0) return undefined;
    if (receipts.length < events.length) throw new IdReused();
    if (receipts.some(({ body }, index) => body !== bodyHash(events[index]!))) throw new IdReused();
    return { receipts, repeated: true };
  }
}

const conflict = (appends: readonly StreamAppend[], heads: ReadonlyMap<string, Head>): VersionConflict | undefined => {
  const late = appends.find(({ stream, expected }) => !holds(expected, heads.get(stream)!.version));
  return late && new VersionConflict(late.stream, late.expected, heads.get(late.stream)!.version);
};

const hasTwins = (collaboration: string, events: readonly NewEvent[], { names }: Streams): boolean =>
  new Set(events.map((event) => names.key(collaboration, event))).size < events.length;
