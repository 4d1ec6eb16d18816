import openGlpk, { type GLPK } from 'glpk.js/node';
import { Solver, type LoadedProgram, type Program } from '#platform/disclosure-control';
import { GlpkProgram } from './glpk-program.js';

/**
 * GLPK as WebAssembly: another solver by other people, to hold the answers of HiGHS against (ADR 0027). Its licence is
 * GPL-3.0, so it is for tests alone. It is slow: every question is a program of its own.
 */
export class GlpkSolver extends Solver {
  private constructor(private readonly glpk: GLPK) {
    super();
  }

  static async open(): Promise<GlpkSolver> {
    return new GlpkSolver(await openGlpk());
  }

  override load(program: Program): LoadedProgram {
    return new GlpkProgram(this.glpk, program);
  }
}
