/**
 * A well-formed request that the rules refuse. `code` is public vocabulary: stable, documented under
 * docs/rejections/, mapped to HTTP once at the edge. `message` says what to do and never repeats a posted value.
 */
export class Rejection extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'Rejection';
  }
}
