import { Malformed } from '#platform/disclosure-control';
import { JobFailed } from '#platform/disclosure-control-highs';
import { Complaint } from '../complaint.js';

/** Why there is no answer: on standard output for programs, and for the person at the keyboard as any complaint. */
export interface NoAnswer {
  readonly code: string;
  readonly message: string;
  /** JSON pointer to what it is about. */
  readonly pointer?: string;
  readonly attacker?: string;
  readonly target?: string;
}

/** 1: there is no safe answer · 2: the document cannot be read. */
export const refuse = (error: NoAnswer, exitCode: 1 | 2): Complaint => {
  process.stdout.write(`${JSON.stringify({ error })}\n`);
  return new Complaint(error.message, exitCode);
};

export const refusalOf = (error: unknown): unknown => {
  if (error instanceof Malformed)
    return refuse({ code: error.code, message: error.message, pointer: error.pointer }, 2);
  if (error instanceof JobFailed) return refuse({ code: error.code, message: `${error.message} ${unsafe}` }, 1);
  return error;
};

export const unsafe = 'Treat the figures as unsafe.';
