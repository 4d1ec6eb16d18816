/**
 * What may be logged of an error that nobody expected: its kind and where it happened. Never its message, which may
 * quote what was posted or what a database row holds.
 */
export const defectOf = (
  error: unknown,
): { readonly defect: string; readonly at: readonly string[]; readonly cause?: string } => {
  if (!(error instanceof Error)) return { defect: typeof error, at: [] };
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause instanceof Error ? { cause: error.cause.name } : {};
  return { defect: error.name, at: at.slice(0, 12).map((line) => line.trim()), ...cause };
};
