const MESSAGE = 'not shown';
const word = /^\w{1,64}$/;
const frame = /^ {4}at .*:\d+:\d+\)?$/;

/**
 * An unexpected error as it may be logged: its kind, its code (such as a SQLSTATE) and where it was thrown. Its message is left behind, since drivers
 * and parsers quote what they stumble over, and so are lines of it that look like frames.
 */
export const maskedError = (error: unknown): Error => {
  const masked: Error & { code?: string } = new Error(MESSAGE);
  if (!(error instanceof Error)) return masked;
  const { name, message, stack = '' } = error;
  const from = stack.lastIndexOf(message);
  const frames = (from < 0 ? '' : stack.slice(from + message.length)).split('\n').filter((line) => frame.test(line));
  masked.name = word.test(name) ? name : 'Error';
  const { code } = error as { readonly code?: unknown };
  if (typeof code === 'string' && word.test(code)) masked.code = code;
  masked.stack = [`${masked.name}: ${MESSAGE}`, ...frames.slice(0, 15)].join('\n');
  return masked;
};
