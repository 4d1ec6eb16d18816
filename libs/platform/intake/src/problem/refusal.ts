import type { ProblemCode } from './problems.js';

/** What is wrong with one field. Never its value, and never a name that the sender made up. */
export interface InvalidParameter {
  /** JSON pointer (RFC 6901) into the event, e.g. `/data/points/0/text`. */
  readonly pointer: string;
  /** The rule that does not hold, by its class-validator name. */
  readonly rule: string;
  readonly detail: string;
}

/** More remarks than this help nobody, and would let a small request draw a large answer. */
const MOST_REMARKS = 50;

/** A request that the hub itself refuses, before any rule of a slice is asked. */
export class Refusal extends Error {
  readonly invalidParameters: readonly InvalidParameter[];

  constructor(
    readonly code: ProblemCode,
    message: string,
    invalid: readonly InvalidParameter[] = [],
  ) {
    super(message);
    this.name = 'Refusal';
    this.invalidParameters = invalid.slice(0, MOST_REMARKS);
  }
}
