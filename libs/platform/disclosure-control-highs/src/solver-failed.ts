/** The solver itself broke. Whoever asked must take the figures as unsafe. */
export class SolverFailed extends Error {
  constructor(doing: string, reason: string) {
    super(`The solver failed while ${doing}: ${reason}`);
    this.name = 'SolverFailed';
  }
}

const LONGEST = 200;

/** An error of the package carries its whole minified source along when printed; only its message is passed on. */
export const attempt = <Result>(doing: string, work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    throw new SolverFailed(doing, reasonOf(error));
  }
};

export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, LONGEST);
