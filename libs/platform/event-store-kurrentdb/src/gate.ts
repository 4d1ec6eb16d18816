import { randomUUID } from 'node:crypto';
import { jsonEvent, type ConsistencyCheck } from '@kurrent/kurrentdb-client';
import { GateTaken, LogGate, LogMoving, StoreUnavailable, type GateState, type Turn } from '#platform/event-store';
import type { Connection } from './connection.js';
import type { StreamNames } from './stream-names.js';
import { violationsOf } from './violations.js';

interface Known {
  readonly state: GateState;
  readonly turn?: Turn;
  readonly revision: bigint | undefined;
}

/**
 * The gate as a stream of its own. Every append carries the condition that the gate stands where its process last saw it, so
 * a change of the gate is before or after an append, never beside it.
 */
export class KurrentDbLogGate extends LogGate {
  private known: Known | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly names: StreamNames,
    private readonly passes: GateState,
  ) {
    super();
  }

  async state(): Promise<GateState> {
    return (await this.look()).state;
  }

  async take(): Promise<Turn> {
    for (const turn = randomUUID(); ;) {
      const seen = await this.look();
      if (await this.moved({ ...seen, turn })) return turn;
    }
  }

  async set(state: GateState, from?: GateState, turn?: Turn): Promise<boolean> {
    for (;;) {
      const seen = await this.look();
      const now = seen.state;
      if (turn !== undefined && turn !== seen.turn) throw new GateTaken();
      if (now === state && from !== state) return true;
      if (from !== undefined && now !== from) return false;
      if (await this.moved({ ...seen, state })) return true;
    }
  }

  /** @throws LogMoving */
  async passed(): Promise<ConsistencyCheck> {
    const { state, revision } = this.known ?? (await this.look());
    if (state === this.passes) return this.check(revision);
    this.forget();
    throw new LogMoving(new StoreUnavailable(`The gate is ${state}.`));
  }

  /** Whether nobody came between the look and the change. */
  private async moved({ revision, ...data }: Known): Promise<boolean> {
    const record = { streamName: this.names.gate, record: jsonEvent({ type: 'samverk.gate.v1', data }) };
    const violations = await violationsOf(() => this.connection.append([record], [this.check(revision)]));
    this.forget();
    return violations.length === 0;
  }

  forget(): void {
    this.known = undefined;
  }

  private check(revision: bigint | undefined): ConsistencyCheck {
    return { type: 'stream_state', streamName: this.names.gate, expectedState: revision ?? 'no_stream' };
  }

  private async look(): Promise<Known> {
    const [last] = await this.connection.readStream(this.names.gate, {
      direction: 'backwards',
      fromRevision: 'end',
      maxCount: 1,
    });
    const data = last?.data as Omit<Known, 'revision'> | undefined;
    this.known = { state: 'open', ...data, revision: last?.revision };
    return this.known;
  }
}
