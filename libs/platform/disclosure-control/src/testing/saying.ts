import { Solver, type Answer, type LoadedProgram, type Question } from '../solver/solver.js';

/** A solver that says what it is told to, right or wrong. */
export class Saying extends Solver {
  readonly asked: Question[] = [];
  closed = 0;

  constructor(private readonly answers: Answer[]) {
    super();
  }

  override load(): LoadedProgram {
    const ask = (question: Question): Answer => {
      this.asked.push(question);
      return this.answers.shift()!;
    };
    return { ask, add: () => {}, limit: () => {}, close: () => void this.closed++ };
  }
}

export const optimal = (objective: number, values: Record<string, number>): Answer => ({
  status: 'optimal',
  objective,
  bound: objective,
  values: new Map(Object.entries(values)),
});
