import type { EventStore } from '../event-store.js';
import { InMemoryEventStore } from '../in-memory-event-store.js';
import { GateTaken, LogGate, LogMoving, type GateState, type Turn } from '../log-gate.js';
import type { MovingLog } from '../moving/move-log.js';

/** The process is dead: nothing that it still does has an effect. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** A process that dies at its so many-th step, half of the times after the step was carried out and before its answer. */
export class Life {
  /** `turn` is waited for before each step, where others work on the same logs meanwhile. */
  constructor(
    private left: number,
    private readonly turn: () => Promise<void> = () => Promise.resolve(),
  ) {}

  async step<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.turn();
    this.live();
    const result = await work();
    this.live();
    return result;
  }

  private live(): void {
    this.left -= 1;
    if (this.left < 0) throw new Killed();
  }
}

/** A log with its gate in memory, as it outlives the processes that work on it. */
export class GatedLog {
  readonly inside = new InMemoryEventStore();
  state: GateState = 'open';
  turns = 0;

  /** As the process of a move sees it; `passes` is the state in which it may append. */
  seenBy(life: Life, passes: GateState): MovingLog {
    return { store: this.storeFor(life, passes), gate: new MortalGate(this, life) };
  }

  private storeFor(life: Life, passes: GateState): EventStore {
    const { inside } = this;
    const append: EventStore['append'] = (collaboration: string, appends: Parameters<EventStore['append']>[1]) =>
      life.step(() => {
        if (this.state !== passes) throw new LogMoving(undefined);
        return inside.append(collaboration, appends);
      });
    const readFeed: EventStore['readFeed'] = (query) => life.step(() => inside.readFeed(query));
    return Object.assign(Object.create(inside) as EventStore, { append, readFeed });
  }
}

class MortalGate extends LogGate {
  constructor(
    private readonly log: GatedLog,
    private readonly life: Life,
  ) {
    super();
  }

  override state(): Promise<GateState> {
    return this.life.step(() => Promise.resolve(this.log.state));
  }

  override take(): Promise<Turn> {
    return this.life.step(() => Promise.resolve(`${(this.log.turns += 1)}`));
  }

  override set(state: GateState, from?: GateState, turn?: Turn): Promise<boolean> {
    return this.life.step(() => {
      if (turn !== undefined && turn !== `${this.log.turns}`) throw new GateTaken();
      if (from === undefined || from === this.log.state) this.log.state = state;
      return Promise.resolve(this.log.state === state);
    });
  }
}
