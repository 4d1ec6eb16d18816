import type { LoadedProgram, Solver } from '../solver/solver.js';
import type { Coefficients } from '../statement.js';
import { cellId, type Reach } from './attack.js';
import { NEARLY, type Between, type Ground, type Target } from './ground.js';

/**
 * The world nearest to the true one that reaches a target, where leaving what is shown of a cell has its price. What it needs
 * withheld is a cheap way to protect the target, though not the cheapest.
 */
export class NearestWorld {
  private readonly program: LoadedProgram;

  constructor(
    solver: Solver,
    private readonly ground: Ground,
  ) {
    const { shown, hidden, rows, whole } = ground;
    this.program = solver.load({
      variables: [
        ...shown.flatMap((between, at) => [
          { id: cellId(at), ...between, integer: whole },
          { id: above(at), up: room(hidden[at]!.up, between.up), integer: whole },
          { id: below(at), up: room(between.lo, hidden[at]!.lo), integer: whole },
        ]),
      ],
      statements: rows.map(({ weights, ...between }) => ({
        coef: Object.fromEntries(
          weights.flatMap(([at, weight]) => [
            [cellId(at), weight],
            [above(at), weight],
            [below(at), -weight],
          ]),
        ),
        lo: finite(between.lo),
        up: finite(between.up),
      })),
    });
  }

  /** Prices are per unit that a cell leaves what is shown of it. */
  reach(target: Target, prices: readonly number[], relaxed: boolean, timeLimitMs?: number): Reach {
    if (!this.head(target)) return { kind: 'short' };
    const objective: Coefficients = Object.fromEntries(
      prices.flatMap((price, at) => [
        [above(at), price],
        [below(at), price],
      ]),
    );
    const answer = this.program.ask({ objective, direction: 'min', relaxed, timeLimitMs });
    this.free(target.cell);
    if (answer.status !== 'optimal') return { kind: answer.status === 'infeasible' ? 'short' : 'doubtful' };
    const { values } = answer;
    const at = (id: string): number => values.get(id)!;
    return { kind: 'reached', world: this.ground.shown.map((_, of) => at(cellId(of)) + at(above(of)) - at(below(of))) };
  }

  /** Lets the cell go to the target and no other way; false where it cannot. */
  private head({ cell, sign, need }: Target): boolean {
    const { shown, whole } = this.ground;
    const edge = sign > 0 ? shown[cell]!.up : shown[cell]!.lo;
    const way = Math.max(0, whole ? Math.ceil(sign * (need - edge) - NEARLY) : sign * (need - edge));
    const rooms = this.roomsOf(cell);
    if (way > (sign > 0 ? rooms.up : rooms.lo)) return false;
    this.limit(above(cell), sign > 0 ? { lo: way, up: rooms.up } : { lo: 0, up: 0 });
    this.limit(below(cell), sign > 0 ? { lo: 0, up: 0 } : { lo: way, up: rooms.lo });
    this.limit(cellId(cell), {
      lo: sign > 0 ? Math.min(need, edge) : edge,
      up: sign > 0 ? edge : Math.max(need, edge),
    });
    return true;
  }

  private free(cell: number): void {
    const rooms = this.roomsOf(cell);
    this.limit(above(cell), { lo: 0, up: rooms.up });
    this.limit(below(cell), { lo: 0, up: rooms.lo });
    this.limit(cellId(cell), this.ground.shown[cell]!);
  }

  private roomsOf(cell: number): Between {
    const [hidden, shown] = [this.ground.hidden[cell]!, this.ground.shown[cell]!];
    return { up: room(hidden.up, shown.up), lo: room(shown.lo, hidden.lo) };
  }

  private limit(id: string, { lo, up }: Between): void {
    this.program.limit(id, lo, finite(up));
  }

  close(): void {
    this.program.close();
  }
}

const above = (at: number): string => `u${at}`;
const below = (at: number): string => `d${at}`;
const room = (outer: number, inner: number): number => (outer === inner ? 0 : outer - inner);
const finite = (bound: number): number | null => (Number.isFinite(bound) ? bound : null);
