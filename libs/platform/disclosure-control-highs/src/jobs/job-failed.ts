/** There is no answer, and nothing may be concluded: time ran out, or the thread broke. */
export class JobFailed extends Error {
  constructor(
    readonly code: 'time-out' | 'broken',
    reason: string,
  ) {
    super(reason);
    this.name = 'JobFailed';
  }
}
