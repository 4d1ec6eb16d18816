/** PostgreSQL's code for what went wrong, when it was PostgreSQL that said so. */
export const sqlState = (error: unknown): string | undefined =>
  (error as { driverError?: { code?: string } } | undefined)?.driverError?.code;

/** Whether the database refused the data itself: values, constraints, sizes. */
export const isRefusal = (error: unknown): boolean => /^(22|23|54)/.test(sqlState(error) ?? '');
