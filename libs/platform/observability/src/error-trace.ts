/** What of an error may be written down: what kind it is and where it was thrown, never what it says. */
export interface ErrorTrace {
  readonly type: string;
  /** A code as Node, PostgreSQL or a rule gives it: a word or a number of fixed form. */
  readonly code?: string;
  readonly at?: readonly string[];
  readonly cause?: ErrorTrace;
}

const frame = /^ {4}at (?:async )?(?:[\w.<>[\] $#]+ \()?(?:file:|node:|\/)[\w./@:~+-]+:\d+:\d+\)?$/;
const word = /^[A-Za-z0-9_-]{1,64}$/;
const asWord = (value: unknown, otherwise?: string) =>
  typeof value === 'string' && word.test(value) ? value : otherwise;

/**
 * The message is left out on purpose: drivers and parsers quote the value they stumble over. Frames are taken from
 * behind the message, so that a message made to look like a stack does not get through either.
 */
export function errorTrace(error: unknown, depth = 3): ErrorTrace {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack = '', cause } = error;
  const behind = message && stack.includes(message) ? stack.slice(stack.lastIndexOf(message) + message.length) : stack;
  return {
    type: asWord(name, 'Error')!,
    code: asWord((error as { code?: unknown }).code),
    at: behind
      .split('\n')
      .filter((line) => frame.test(line))
      .map((line) => line.trim()),
    cause: cause === undefined || depth === 0 ? undefined : errorTrace(cause, depth - 1),
  };
}
