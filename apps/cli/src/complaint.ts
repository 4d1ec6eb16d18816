/** What went wrong and what to do about it, in one sentence for the person at the keyboard. Printed without a stack. */
export class Complaint extends Error {
  constructor(
    message: string,
    /** 1: the answer is no (refused, broken, behind) · 2: could not be asked (settings, connection). */
    readonly exitCode: 1 | 2 = 2,
  ) {
    super(message);
    this.name = 'Complaint';
  }
}
