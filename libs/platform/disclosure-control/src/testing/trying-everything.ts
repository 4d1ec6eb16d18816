import {
  LoadedProgram,
  Solver,
  type Answer,
  type Coefficients,
  type Program,
  type Question,
  type Statement,
} from '../index.js';

/**
 * The oracle: tries every vector of whole numbers up to a limit. For small programs in whole numbers only; a variable without
 * upper limit is tried up to `most`, and an optimum that leans on that limit is called unbounded.
 */
export class TryingEverything extends Solver {
  constructor(private readonly most = 12) {
    super();
  }

  override load(program: Program): LoadedProgram {
    return new TriedProgram(program, this.most);
  }
}

class TriedProgram extends LoadedProgram {
  private readonly statements: Statement[];
  private readonly limits = new Map<string, { lo: number; up: number | null }>();

  constructor(
    { variables, statements }: Program,
    private readonly most: number,
  ) {
    super();
    this.statements = [...statements];
    for (const { id, lo, up } of variables) this.limits.set(id, { lo: lo ?? 0, up: up ?? null });
  }

  override ask({ objective, direction, relaxed }: Question): Answer {
    if (relaxed) return { status: 'doubtful', reason: 'only whole numbers can be tried' };
    const sign = direction === 'max' ? -1 : 1;
    let best: { cost: number; world: ReadonlyMap<string, number> } | undefined;
    for (const world of this.worlds()) {
      const cost = sign * weighed(objective, world);
      if (!best || cost < best.cost) best = { cost, world: new Map(world) };
    }
    if (!best) return { status: 'infeasible' };
    if (this.leans(objective, best.world)) return { status: 'unbounded' };
    return { status: 'optimal', objective: sign * best.cost + 0, bound: sign * best.cost + 0, values: best.world };
  }

  override add(statement: Statement): void {
    this.statements.push(statement);
  }

  override limit(id: string, lo: number, up: number | null): void {
    this.limits.set(id, { lo, up });
  }

  override close(): void {}

  private *worlds(at = 0, world = new Map<string, number>()): Generator<ReadonlyMap<string, number>> {
    const variable = [...this.limits][at];
    if (!variable) {
      if (this.statements.every((statement) => holds(statement, world))) yield world;
      return;
    }
    const [id, { lo, up }] = variable;
    for (let count = lo; count <= (up ?? this.most); count++) yield* this.worlds(at + 1, world.set(id, count));
  }

  private leans(objective: Coefficients, world: ReadonlyMap<string, number>): boolean {
    return Object.entries(objective).some(
      ([id, weight]) => weight !== 0 && this.limits.get(id)!.up === null && world.get(id) === this.most,
    );
  }
}

const weighed = (coef: Coefficients, world: ReadonlyMap<string, number>): number =>
  Object.entries(coef).reduce((sum, [id, weight]) => sum + weight * world.get(id)!, 0);

const holds = ({ coef, lo, up }: Statement, world: ReadonlyMap<string, number>): boolean => {
  const sum = weighed(coef, world);
  return sum >= (lo ?? -Infinity) - 1e-9 && sum <= (up ?? Infinity) + 1e-9;
};
