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
  /** Ids of cells that it is about. */
  readonly cells?: readonly string[];
}

/** 1: there is no safe answer · 2: the document cannot be read. */
export const refuse = (error: NoAnswer, exitCode: 1 | 2): Complaint => {
  process.stdout.write(`${JSON.stringify({ error })}\n`);
  return new Complaint(error.message, exitCode);
};

/** @param seconds the time that there was, which is told to whoever waited for it */
export const refusalOf = (error: unknown, seconds?: number): unknown => {
  if (error instanceof Malformed)
    return refuse({ code: error.code, message: error.message, pointer: error.pointer }, 2);
  if (error instanceof JobFailed) return refuse({ code: error.code, message: `${why(error, seconds)} ${unsafe}` }, 1);
  return error;
};

const why = ({ code, message }: JobFailed, seconds?: number): string =>
  code === 'time-out' && seconds !== undefined
    ? `No answer within ${seconds} s; --seconds says how long there is.`
    : message;

export const unsafe = 'Treat the figures as unsafe.';
