import type { Statement } from '../statement.js';
import { entriesOf, testOf, valueIn, type World } from './exact.js';

const REMEMBERED = 16;

export interface Seen {
  readonly value: number;
  readonly world: World;
}

/** Worlds found for one question, which often answer the next. Only those that fit exactly are kept. */
export class SeenWorlds {
  private readonly tests: readonly ((world: World) => boolean)[];
  private readonly worlds: World[] = [];

  constructor(statements: readonly Statement[]) {
    this.tests = statements.map(testOf);
  }

  get any(): boolean {
    return this.worlds.length > 0;
  }

  /** The nearest whole numbers to what the solver found, if they fit. */
  remember(values: ReadonlyMap<string, number>): World | undefined {
    const world = new Map([...values].map(([id, value]) => [id, Math.max(0, Math.round(value))] as const));
    if (!this.tests.every((holds) => holds(world))) return undefined;
    if (this.worlds.length === REMEMBERED) this.worlds.shift();
    this.worlds.push(world);
    return world;
  }

  furthest(entries: ReturnType<typeof entriesOf>, direction: 'min' | 'max'): Seen | undefined {
    const sign = direction === 'min' ? 1 : -1;
    let best: Seen | undefined;
    for (const world of this.worlds) {
      const value = valueIn(entries, world);
      if (!best || sign * value < sign * best.value) best = { value, world };
    }
    return best;
  }
}
