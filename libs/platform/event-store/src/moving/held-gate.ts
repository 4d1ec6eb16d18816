import type { GateState, LogGate, Turn } from '../log-gate.js';

/** A gate as the one move sees it that took it last; to all before it every change is refused. */
export class HeldGate {
  private constructor(
    private readonly gate: LogGate,
    private readonly turn: Turn,
  ) {}

  static async of(gate: LogGate): Promise<HeldGate> {
    return new HeldGate(gate, await gate.take());
  }

  state(): Promise<GateState> {
    return this.gate.state();
  }

  /** @throws GateTaken */
  set(state: GateState, from?: GateState): Promise<boolean> {
    return this.gate.set(state, from, this.turn);
  }
}
