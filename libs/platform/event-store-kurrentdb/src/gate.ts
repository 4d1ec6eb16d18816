import { jsonEvent, type ConsistencyCheck } from '@kurrent/kurrentdb-client';
import { LogGate, LogMoving, StoreUnavailable, type GateState } from '#platform/event-store';
import type { Connection } from './connection.js';
import type { StreamNames } from './stream-names.js';
import { violationsOf } from './violations.js';

interface Known {
  readonly state: GateState;
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

  async set(state: GateState, from?: GateState): Promise<boolean> {
    for (;;) {
      const { state: now, revision } = await this.look();
      if (now === state && from !== state) return true;
      if (from !== undefined && now !== from) return false;
      const record = { streamName: this.names.gate, record: jsonEvent({ type: 'samverk.gate.v1', data: { state } }) };
      const violations = await violationsOf(() => this.connection.append([record], [this.check(revision)]));
      this.forget();
      if (violations.length === 0) return true;
    }
  }

  /** @throws LogMoving */
  async passed(): Promise<ConsistencyCheck> {
    const { state, revision } = this.known ?? (await this.look());
    if (state === this.passes) return this.check(revision);
    this.forget();
    throw new LogMoving(new StoreUnavailable(`The gate is ${state}.`));
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
    const data = last?.data as { readonly state: GateState } | undefined;
    this.known = { state: data?.state ?? 'open', revision: last?.revision };
    return this.known;
  }
}
