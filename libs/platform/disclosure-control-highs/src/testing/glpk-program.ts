import type { GLPK, Result } from 'glpk.js/node';
import {
  LoadedProgram,
  type Answer,
  type Coefficients,
  type Program,
  type Question,
  type Statement,
} from '#platform/disclosure-control';
import { boundsOf, entered, isEmpty, wholeLimits, type Column } from './glpk-form.js';

type Solved = Result['result'];

/** Keeps the program and hands all of it over with each question. */
export class GlpkProgram extends LoadedProgram {
  private readonly columns: Map<string, Column>;
  private readonly statements: Statement[];

  constructor(
    private readonly glpk: GLPK,
    { variables, statements }: Program,
  ) {
    super();
    this.columns = new Map(
      variables.map(({ id, lo, up, integer }, nr) => [
        id,
        { name: `x${nr}`, lo: lo ?? 0, up: up ?? Infinity, integer: integer === true },
      ]),
    );
    this.statements = [...statements];
  }

  override ask(question: Question): Answer {
    if (this.isImpossible()) return { status: 'infeasible' };
    const relaxed = this.told(this.solved(question, false), question);
    if (question.relaxed || ![...this.columns.values()].some(({ integer }) => integer)) return relaxed;
    switch (relaxed.status) {
      case 'optimal':
        return this.whole(question);
      // With rational weights, whole numbers go as far as fractions do, if any whole numbers fit at all.
      case 'unbounded': {
        const any = this.ask({ ...question, objective: {} });
        return any.status === 'optimal' ? relaxed : any;
      }
      case 'infeasible':
      case 'doubtful':
        return relaxed;
    }
  }

  override add(statement: Statement): void {
    this.statements.push(statement);
  }

  override limit(id: string, lo: number, up: number | null): void {
    this.columns.set(id, { ...this.columns.get(id)!, lo, up: up ?? Infinity });
  }

  override close(): void {}

  /** GLPK has no answer where the limits of one row or column contradict each other. */
  private isImpossible(): boolean {
    return this.statements.some(isEmpty) || [...this.columns.values()].some(isEmpty);
  }

  private whole(question: Question): Answer {
    if ([...this.columns.values()].map(wholeLimits).some(isEmpty)) return { status: 'infeasible' };
    const began = performance.now();
    const found = this.solved(question, true);
    // Its clock is coarser than ours.
    const isLate = performance.now() - began >= (question.timeLimitMs ?? Infinity) / 2;
    // Its presolver ends without a status where nothing fits: that it has no end, the relaxation has ruled out.
    if (found.status === this.glpk.GLP_UNDEF && !isLate) return { status: 'infeasible' };
    return this.told(found, question);
  }

  private solved({ objective, direction, timeLimitMs }: Question, whole: boolean): Solved {
    const columns = [...this.columns.values()].map((column) => (whole ? wholeLimits(column) : column));
    const program = {
      name: 'asked',
      objective: {
        direction: direction === 'min' ? this.glpk.GLP_MIN : this.glpk.GLP_MAX,
        name: 'objective',
        vars: entered(objective, this.columns),
      },
      subjectTo: this.statements.map((statement, nr) => ({
        name: `r${nr}`,
        vars: entered(statement.coef, this.columns),
        bnds: boundsOf(this.glpk, statement),
      })),
      // It breaks off at a program without columns.
      bounds: [
        { name: 'nothing', ...boundsOf(this.glpk, { lo: 0, up: 0 }) },
        ...columns.map((column) => ({ name: column.name, ...boundsOf(this.glpk, column) })),
      ],
      generals: whole ? columns.filter(({ integer }) => integer).map(({ name }) => name) : [],
    };
    const limit = timeLimitMs === undefined ? {} : { tmlim: timeLimitMs / 1000 };
    return this.glpk.solve(program, { msglev: this.glpk.GLP_MSG_OFF, presol: whole, ...limit }).result;
  }

  private told({ status, z, vars, dual }: Solved, { objective }: Question): Answer {
    if (status === this.glpk.GLP_NOFEAS) return { status: 'infeasible' };
    if (status === this.glpk.GLP_UNBND) return { status: 'unbounded' };
    if (status !== this.glpk.GLP_OPT) return { status: 'doubtful', reason: `GLPK ended with status ${status}` };
    const values = new Map([...this.columns].map(([id, { name }]) => [id, vars[name]!]));
    const costs = dual && { reducedCosts: this.reducedCosts(objective, dual) };
    return { status: 'optimal', objective: z, bound: z, values, ...costs };
  }

  private reducedCosts(objective: Coefficients, dual: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
    const weight = (coef: Coefficients, id: string): number => (Object.hasOwn(coef, id) ? coef[id]! : 0);
    const paid = (id: string): number =>
      this.statements.reduce((sum, { coef }, nr) => sum + weight(coef, id) * dual[`r${nr}`]!, 0);
    return new Map([...this.columns.keys()].map((id) => [id, weight(objective, id) - paid(id)]));
  }
}
