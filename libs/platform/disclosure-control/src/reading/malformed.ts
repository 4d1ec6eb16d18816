export type MalformedCode =
  | 'wrong-kind'
  | 'number-out-of-range'
  | 'duplicate-id'
  | 'unknown-id'
  | 'not-in-time-order'
  | 'nothing-to-try'
  | 'rule-of-the-plan'
  | 'relation-not-met'
  | 'structural-zero-not-zero'
  | 'base-below-threshold'
  | 'no-fraction';

/** Input that cannot be read. The message says what to do and where, and never repeats what stands there. */
export class Malformed extends Error {
  constructor(
    readonly code: MalformedCode,
    /** JSON pointer (RFC 6901) to the place. */
    readonly pointer: string,
    remedy: string,
  ) {
    super(`${pointer === '' ? 'The document' : pointer}: ${remedy}`);
    this.name = 'Malformed';
  }
}
