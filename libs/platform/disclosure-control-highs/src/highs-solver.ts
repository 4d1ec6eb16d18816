import highsPackage, { type Highs } from 'highs';
import { Solver, type LoadedProgram, type Program } from '#platform/disclosure-control';
import { HighsProgram } from './highs-program.js';
import { reasonOf, SolverFailed } from './solver-failed.js';

/** The package calls its types CommonJS, while Node loads it as a module. */
const load = highsPackage as unknown as typeof highsPackage.default;

/** HiGHS as WebAssembly. Solving blocks the thread: only workers and tests use it directly. */
export class HighsSolver extends Solver {
  private constructor(private readonly highs: Highs) {
    super();
  }

  static async open(): Promise<HighsSolver> {
    try {
      return new HighsSolver(await load());
    } catch (error) {
      throw new SolverFailed('starting', reasonOf(error));
    }
  }

  /** Goes with the record of a release: the answers are those of this version. */
  get version(): string {
    return this.highs.version.string;
  }

  /** Memory of the solver, which grows where a program is not closed. */
  get memoryBytes(): number {
    return this.highs.memoryBytes;
  }

  override load(program: Program): LoadedProgram {
    return new HighsProgram(this.highs, program);
  }
}
