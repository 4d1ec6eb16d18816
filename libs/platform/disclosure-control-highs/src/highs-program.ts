import type { Highs, ModelStatusCode } from 'highs';
import { LoadedProgram, type Answer, type Program, type Question, type Statement } from '#platform/disclosure-control';
import { axes, isEndless, type Limits } from './endless.js';
import { HighsModel } from './highs-model.js';
import { matrixOf, rowOf, type Row } from './matrix.js';
import { reasonOf, SolverFailed } from './solver-failed.js';
import { answerOf, wholeAnswerOf, type Found } from './vouched.js';

/** Keeps the relaxation warm between questions, and beside it the program in whole numbers once that is asked for. */
export class HighsProgram extends LoadedProgram {
  private readonly columns: ReadonlyMap<string, number>;
  private readonly integers: ReadonlySet<string>;
  private readonly limits: Limits[];
  private readonly rows: Row[];
  private readonly relaxed: HighsModel;
  private whole?: HighsModel;

  constructor(
    private readonly highs: Highs,
    private readonly program: Program,
  ) {
    super();
    this.columns = new Map(program.variables.map(({ id }, column) => [id, column]));
    this.integers = new Set(program.variables.filter(({ integer }) => integer).map(({ id }) => id));
    this.limits = program.variables.map(({ lo, up }) => ({ lo: lo ?? 0, up: up ?? Infinity }));
    this.rows = program.statements.map((statement) => rowOf(statement, this.column));
    this.relaxed = new HighsModel(highs, matrixOf(highs, program, this.rows, false));
  }

  override ask(question: Question): Answer {
    try {
      return question.relaxed || this.integers.size === 0 ? this.askRelaxed(question) : this.askWhole(question);
    } catch (error) {
      if (error instanceof SolverFailed) return { status: 'doubtful', reason: reasonOf(error) };
      throw error;
    }
  }

  private askRelaxed(question: Question): Answer {
    let status = this.run(this.relaxed, question);
    // Around large counts it may not know where it is, coming from another question.
    if (status === this.status.unknown || (this.isOpen(status) && !this.isProvenEndless(question)))
      status = this.relaxed.carefully(() => this.run(this.relaxed, question));
    if (this.isOpen(status)) return this.isProvenEndless(question) ? { status: 'unbounded' } : this.unclear(question);
    return this.told(status, () => answerOf(this.found(this.relaxed, question)));
  }

  private isOpen(status: ModelStatusCode): boolean {
    return status === this.status.unbounded || status === this.status.unboundedOrInfeasible;
  }

  private isProvenEndless(question: Question): boolean {
    const conditions = { rows: this.rows, limits: this.limits, costs: this.costsOf(question) };
    const ray = this.relaxed.ray();
    // Where no row weighs anything the solver has no direction to show; then one variable alone goes on for ever.
    return (ray ? [ray] : axes(conditions)).some((direction) => isEndless(direction, conditions));
  }

  private unclear({ timeLimitMs }: Question): Answer {
    const status = this.relaxed.minimise(new Map(), timeLimitMs);
    return this.told(status, () => ({ status: 'doubtful', reason: 'no end was found, and none is proven' }));
  }

  private askWhole(question: Question): Answer {
    this.whole ??= this.loadWhole();
    const status = this.run(this.whole, question);
    // With rational weights, whole numbers go as far as fractions do, if any whole numbers fit at all.
    if (this.isOpen(status)) {
      const relaxed = this.askRelaxed(question);
      return relaxed.status === 'unbounded' ? this.unboundedIfPossible(this.whole, question) : contradiction(relaxed);
    }
    const model = this.whole;
    return this.told(
      status,
      () => wholeAnswerOf(this.found(model, question), this.integers),
      () => {
        const bound = model.bound();
        return Number.isFinite(bound) ? (question.direction === 'max' ? -bound : bound) : undefined;
      },
    );
  }

  private unboundedIfPossible(model: HighsModel, { timeLimitMs }: Question): Answer {
    const status = model.minimise(new Map(), timeLimitMs);
    return this.told(status, () => ({ status: 'unbounded' }));
  }

  private told(status: ModelStatusCode, optimal: () => Answer, bound?: () => number | undefined): Answer {
    if (status === this.status.optimal) return optimal();
    if (status === this.status.infeasible) return { status: 'infeasible' };
    const reason = status === this.status.timeLimit ? 'time ran out' : `the solver ended with status ${status}`;
    const proven = bound?.();
    return { status: 'doubtful', reason, ...(proven !== undefined && { bound: proven }) };
  }

  private run(model: HighsModel, question: Question): ModelStatusCode {
    return model.minimise(this.costsOf(question), question.timeLimitMs);
  }

  private costsOf({ objective, direction }: Question): Map<number, number> {
    const sign = direction === 'max' ? -1 : 1;
    return new Map(Object.entries(objective).map(([id, weight]) => [this.column(id), sign * weight]));
  }

  private found(model: HighsModel, { objective, direction }: Question): Found {
    const whole = model === this.whole;
    const variables = this.program.variables;
    return { ...model.solution(), bound: whole ? model.bound() : undefined, objective, direction, variables };
  }

  override add(statement: Statement): void {
    const row = rowOf(statement, this.column);
    this.rows.push(row);
    this.relaxed.add(row);
    this.whole?.add(row);
  }

  override limit(id: string, lo: number, up: number | null): void {
    const column = this.column(id);
    const limits = { lo, up: up ?? Infinity };
    this.limits[column] = limits;
    this.relaxed.limit(column, limits.lo, limits.up);
    this.whole?.limit(column, limits.lo, limits.up);
  }

  override close(): void {
    this.relaxed.close();
    this.whole?.close();
  }

  private loadWhole(): HighsModel {
    const whole = new HighsModel(this.highs, matrixOf(this.highs, this.program, this.rows, true));
    this.limits.forEach(({ lo, up }, column) => whole.limit(column, lo, up));
    return whole;
  }

  private readonly column = (id: string): number => {
    const column = this.columns.get(id);
    if (column === undefined) throw new RangeError('A statement weighs a variable that the program does not have.');
    return column;
  };

  private get status() {
    return this.highs.constants.modelStatus;
  }
}

/** Whole numbers cannot go further than fractions. */
const contradiction = (relaxed: Answer): Answer =>
  relaxed.status === 'infeasible' ? relaxed : { status: 'doubtful', reason: 'the solver contradicts itself' };
